"""Processes help where Python or the extension keeps the GIL, if a task is worth its pickling."""

from concurrent.futures import ProcessPoolExecutor

import fastmath

from .in_threads import collatz


def square(number):
    return number * number


def distances(ones, others):
    """distance keeps the GIL: processes are right, and the chunks make the dispatch cheap."""
    with ProcessPoolExecutor() as pool:
        return list(pool.map(fastmath.distance, ones, others, chunksize=64))


def products(pairs, size):
    """matrix_product releases the GIL: threads would do it without copying the matrices."""
    with ProcessPoolExecutor() as pool:
        product = fastmath.matrix_product
        futures = [pool.submit(product, left, right, size) for left, right in pairs]  # planted: GIL602
        return [future.result() for future in futures]


def longest_chains(starts):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(collatz, starts))


def squares(numbers):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(square, numbers))  # planted: GIL601


def shifted(numbers, offset):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(lambda number: collatz(number + offset), numbers))  # planted: GIL604
