namespace Keyturn.Web.Ui;

/// <summary>How a fact should strike the eye. Always beside an icon and a word, never alone.</summary>
public enum Tone
{
    Neutral,
    Good,
    Info,
    Warn,
    Bad,
}
