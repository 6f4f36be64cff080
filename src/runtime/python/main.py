"""Entry of the Python side: `python -I -B main.py OPTIONS`, OPTIONS being JSON.

{"path": [sys.path of the interpreter], "mode": "single"}, or "mode": "server" with what server.py reads.
"""
import os
import sys


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.insert(0, here)
    known = set(sys.modules)
    import json

    import limits
    import worker

    if sys.platform.startswith("linux"):
        import linux
        import server

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
    if options["mode"] == "server":
        server.run(options)
    if sys.platform.startswith("linux"):
        linux.die_with_parent()
    # A process for one submission. The host speaks over the standard streams; they are moved away.
    read_fd, write_fd = os.dup(0), os.dup(1)
    numpy = worker.import_numpy()
    held = ", ".join(limits.for_all() + limits.for_one())
    isolation = [{"id": "limits", "active": held != "", "detail": held}]
    worker.hello(write_fd, numpy, isolation)
    worker.run(read_fd, write_fd, lambda message: None)


def _builtins_of_site():
    import builtins

    if not hasattr(builtins, "exit"):
        import site

        site.setquit()
        site.setcopyright()
        site.sethelper()


main()
