from setuptools import Extension, setup

setup(
    ext_modules=[
        Extension(
            "fastmath._fastmath",
            ["csrc/module.c", "csrc/kernel.c", "csrc/meter.c", "csrc/events.c"],
            depends=["csrc/fastmath.h"],
        )
    ]
)
