"""Threads help where the work releases the GIL, and only there."""

import asyncio
import re
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import fastmath
from fastmath import distance as edit_distance

WORD = re.compile(r"[a-z]+")


def products(pairs, size):
    """matrix_product releases the GIL while it computes."""
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(fastmath.matrix_product, left, right, size) for left, right in pairs]
        return [future.result() for future in futures]


def distances(pairs):
    """distance never releases the GIL: the threads run one after the other."""
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(edit_distance, one, other) for one, other in pairs]  # planted: GIL501
        return [future.result() for future in futures]


def download(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read()


def downloads(addresses):
    with ThreadPoolExecutor(max_workers=16) as pool:
        return list(pool.map(download, addresses))


def collatz(start):
    """Pure Python that computes."""
    longest = 0
    for number in range(start, start + 10_000):
        steps = 0
        while number > 1:
            number = number // 2 if number % 2 == 0 else 3 * number + 1
            steps += 1
        longest = max(longest, steps)
    return longest


def longest_chains(starts):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(collatz, starts))  # planted: GIL502


async def answer_distance(one, other):
    """The event loop stands still as long as distance runs, thread or not."""
    return await asyncio.to_thread(fastmath.distance, one, other)  # planted: GIL503


async def answer_product(left, right, size):
    return await asyncio.to_thread(fastmath.matrix_product, left, right, size)


def nightly(batches):
    """One pool after the other, where one would do."""
    results = []
    for batch in batches:
        with ThreadPoolExecutor() as pool:  # planted: GIL504
            results.extend(pool.map(download, batch))
    return results
