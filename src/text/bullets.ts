// Signs that authors set before items by hand.
export const BULLETS = "•◦▪▫■□●○◆◇▶▷►▸‣∙"
