"""Entry of the Python side: `python -I -B main.py OPTIONS`, OPTIONS being JSON.

{"mode": "single", "prints": whether there are files for them}, or "mode": "server" with what server.py reads.
"path" and "prefixes" are what probe.py told, where the interpreter has been asked.
"""
import builtins
import importlib.machinery
import json
import os
import sys


class Own:
    """Imports the worker's modules, with builtins of their own: a submission may replace the usual ones.

    What was loaded is taken out of sys.modules again, since a submission may have modules of these names.
    """

    def __init__(self, folder):
        self._folder = folder
        self._builtins = dict(vars(builtins))

    def __enter__(self):
        self._before = set(sys.modules)
        sys.meta_path.insert(0, self)

    def __exit__(self, *_):
        sys.meta_path.remove(self)
        for name in set(sys.modules) - self._before:
            if isinstance(getattr(sys.modules[name], "__loader__", None), Own):
                del sys.modules[name]

    def find_spec(self, name, path=None, target=None):
        file = os.path.join(self._folder, name + ".py")
        if "." in name or not os.path.exists(file):
            return None
        return importlib.machinery.ModuleSpec(name, self, origin=file)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        file = module.__spec__.origin
        with open(file, encoding="utf-8") as source:
            code = compile(source.read(), file, "exec")
        module.__dict__["__builtins__"] = self._builtins
        exec(code, module.__dict__)


def builtins_of_site():
    """exit, quit and help, which site defines."""
    if not hasattr(builtins, "exit"):
        import site

        site.setquit()
        site.setcopyright()
        site.sethelper()


def main():
    options = json.loads(sys.argv[1])
    sys.argv[:] = [""]
    with Own(os.path.dirname(os.path.abspath(__file__))):
        options["description"] = None
        if "path" not in options:
            import probe

            options["description"] = probe.describe()
            options.update(options["description"])
        # The host starts Python without `site`, which is slow, and passes on what site would have found.
        sys.path[:] = options["path"]
        builtins_of_site()
        if options["mode"] == "server":
            import server as entry
        else:
            import single as entry
    for name in list(globals()):
        if not name.startswith("__"):
            del globals()[name]
    entry.run(options)


main()
