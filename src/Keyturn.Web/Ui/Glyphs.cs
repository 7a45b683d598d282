namespace Keyturn.Web.Ui;

/// <summary>Names of the icons in <c>css/glyphs.css</c>: a name costs a row far less than a drawing.</summary>
public static class Glyphs
{
    public const string Alert = "alert";
    public const string ArrowRight = "arrow-right";
    public const string Ban = "ban";
    public const string Bell = "bell";
    public const string Bookmark = "bookmark";
    public const string Check = "check";
    public const string ChevronDown = "chevron-down";
    public const string ChevronRight = "chevron-right";
    public const string ChevronUp = "chevron-up";
    public const string Clock = "clock";
    public const string Close = "close";
    public const string Columns = "columns";
    public const string Copy = "copy";
    public const string Database = "database";
    public const string Download = "download";
    public const string External = "external";
    public const string Eye = "eye";
    public const string Filter = "filter";
    public const string Home = "home";
    public const string Info = "info";
    public const string Key = "key";
    public const string List = "list";
    public const string Lock = "lock";
    public const string Minus = "minus";
    public const string Moon = "moon";
    public const string More = "more";
    public const string Pause = "pause";
    public const string Play = "play";
    public const string Question = "question";
    public const string Refresh = "refresh";
    public const string Rotate = "rotate";
    public const string Search = "search";
    public const string Settings = "settings";
    public const string Shield = "shield";
    public const string Star = "star";
    public const string Stop = "stop";
    public const string Sun = "sun";
    public const string Trash = "trash";
    public const string Unlink = "unlink";
    public const string User = "user";

    /// <summary>The class that draws <paramref name="glyph"/>.</summary>
    public static string Class(string glyph) => $"kt-i kt-i-{glyph}";
}
