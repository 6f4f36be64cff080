"""What this interpreter is, and where it finds packages. As a script, printed for the host; runs on any Python."""
import json
import os
import sys


def runs_code_at_start(folder):
    """Whether a .pth file of this folder has lines of code, as editable installs do."""
    for name in os.listdir(folder):
        if not name.endswith(".pth") or name == "distutils-precedence.pth":
            continue
        with open(os.path.join(folder, name)) as file:
            if any(line.startswith(("import ", "import\t")) for line in file):
                return True
    return False


def describe():
    path = [entry for entry in sys.path if entry and os.path.isabs(entry)]
    in_virtual_environment = sys.prefix != getattr(sys, "base_prefix", sys.prefix)
    if not in_virtual_environment:
        try:
            import site

            user = site.getusersitepackages()
            if os.path.isdir(user) and user not in path:
                path.append(user)
        except Exception:
            pass
    needs_site = False
    for entry in path:
        try:
            needs_site = needs_site or runs_code_at_start(entry)
        except Exception:
            pass
    return {
        "executable": sys.executable,
        "version": ".".join(map(str, sys.version_info[:3])),
        "prefixes": sorted({sys.prefix, sys.exec_prefix, getattr(sys, "base_prefix", sys.prefix)}),
        "path": path,
        "needsSite": needs_site,
    }


if __name__ == "__main__":
    print(json.dumps(describe()))
