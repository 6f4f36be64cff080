"""An exception as plain data: its kind, and where in the student's files it came from."""

MOST_FRAMES = 40
MOST_LINES = 1 << 20


def _text(error):
    try:
        return str(error)[:2000]
    except BaseException:
        return ""


def _kind(error):
    for kind, classes in (
        ("memory", MemoryError),
        ("import", ImportError),
        ("exited", (SystemExit, GeneratorExit)),
    ):
        if isinstance(error, classes):
            return kind
    return "raised"


def describe(error, paths):
    """`paths`: the student's files. Frames of anything else are left out."""
    try:
        return _described(error, paths)
    except BaseException:
        # What it is asked for, its class may answer with anything.
        return plain("raised", "Exception", "")


def _described(error, paths):
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename in paths:
            frames.append(_frame(code.co_filename, trace.tb_lineno, code.co_name))
        trace = trace.tb_next
    kind, message = _kind(error), _text(error)
    if isinstance(error, SyntaxError):
        message = error.msg
        if error.filename in paths:
            kind = "syntax"
            frames.append(_frame(error.filename, error.lineno, ""))
    if len(frames) > MOST_FRAMES:
        frames = frames[:10] + frames[-(MOST_FRAMES - 10) :]
    return {
        "kind": kind,
        "type": type(error).__name__[:200],
        "message": str(message)[:2000],
        "frames": frames,
    }


def _frame(path, line, function):
    # A submission may compile what it likes in the name of its file.
    line = min(max(1, int(line or 1)), MOST_LINES)
    return {"path": path, "line": line - 1, "function": function[:200]}


def plain(kind, name, message):
    return {"kind": kind, "type": name, "message": message, "frames": []}
