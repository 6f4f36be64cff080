"""Entry of the Python side: `python -I -B main.py OPTIONS`, OPTIONS being JSON.

{"path": [sys.path of the interpreter], "mode": "single"}
"""
import os
import sys


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.insert(0, here)
    known = set(sys.modules)
    import json

    import frames
    import worker

    sys.path.remove(here)
    options = json.loads(sys.argv[1])
    sys.argv[:] = [""]
    # The host starts Python without `site`, which is slow, and passes on what site would have found.
    sys.path[:] = options["path"]
    _builtins_of_site()
    # A submission may have modules of these names.
    for name in set(sys.modules) - known:
        if getattr(sys.modules[name], "__file__", None) == os.path.join(here, name + ".py"):
            del sys.modules[name]
    del sys.modules["__main__"].__dict__["main"]
    read_fd, write_fd = os.dup(0), os.dup(1)
    numpy = worker.import_numpy()
    worker.hello(write_fd, numpy, [])
    try:
        worker.serve(read_fd, write_fd)
    except (EOFError, OSError):
        worker.stop()


def _builtins_of_site():
    import builtins

    if not hasattr(builtins, "exit"):
        import site

        site.setquit()
        site.setcopyright()
        site.sethelper()


main()
