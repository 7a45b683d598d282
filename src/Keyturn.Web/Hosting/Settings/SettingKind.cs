namespace Keyturn.Web.Hosting.Settings;

/// <summary>What a setting's text is read as.</summary>
public enum SettingKind
{
    Text,

    /// <summary>A text that is never printed.</summary>
    Secret,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number that may have a fraction, with a point.</summary>
    Amount,

    /// <summary><c>hh:mm:ss</c>, with days before a point: <c>1.00:00:00</c>.</summary>
    Time,

    /// <summary>One of a few words.</summary>
    Choice,
}
