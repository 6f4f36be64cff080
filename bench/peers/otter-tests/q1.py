OK_FORMAT = True

test = {
    "name": "q1",
    "points": 1,
    "suites": [
        {
            "type": "doctest",
            "scored": True,
            "setup": "",
            "teardown": "",
            "cases": [
                {
                    "code": r"""
                    >>> import json
                    >>> with open("points.json") as file:
                    ...     points = json.load(file)
                    >>> all(
                    ...     abs(sigmoid_prime(np.float64(z)) - expected) <= 1e-6 + 1e-5 * abs(expected)
                    ...     for z, expected in points
                    ... )
                    True
                    """,
                    "hidden": False,
                    "locked": False,
                }
            ],
        }
    ],
}
