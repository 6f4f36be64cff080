"""An exception as plain data: its kind, and where in the student's files it came from."""

MOST_FRAMES = 40


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


def describe(error, paths, kind=None):
    """`paths`: the student's files. Frames of anything else are left out."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename in paths:
            frames.append(_frame(code.co_filename, trace.tb_lineno, code.co_name))
        trace = trace.tb_next
    if isinstance(error, SyntaxError) and error.filename in paths:
        kind = kind or "syntax"
        frames.append(_frame(error.filename, error.lineno or 1, ""))
    if len(frames) > MOST_FRAMES:
        frames = frames[:10] + frames[-(MOST_FRAMES - 10) :]
    message = error.msg if isinstance(error, SyntaxError) else _text(error)
    return {
        "kind": kind or _kind(error),
        "type": type(error).__name__[:200],
        "message": str(message)[:2000],
        "frames": frames,
    }


def _frame(path, line, function):
    return {"path": path, "line": max(0, (line or 1) - 1), "function": function[:200]}


def plain(kind, name, message):
    return {"kind": kind, "type": name, "message": message, "frames": []}
