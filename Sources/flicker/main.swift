print("flicker")
