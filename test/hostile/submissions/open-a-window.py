# verdict: error
# says: display|tkinter|needed|import|ModuleNotFound|TclError|_tkinter
import tkinter
def sigmoid_prime(z):
    tkinter.Tk().mainloop()
    return z
