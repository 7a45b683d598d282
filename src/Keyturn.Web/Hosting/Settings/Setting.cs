using System.Globalization;

namespace Keyturn.Web.Hosting.Settings;

/// <summary>One setting, as people write it and as <c>docs/settings.md</c> lists it.</summary>
/// <param name="Name">With colons; <c>N</c> stands for a number from 0 on.</param>
/// <param name="Kind">What its text is read as.</param>
/// <param name="Default">What counts when it is not set; <see langword="null"/> for nothing.</param>
/// <param name="Allowed">Which texts are taken.</param>
/// <param name="Meaning">One or two sentences.</param>
public sealed record Setting(string Name, SettingKind Kind, string? Default, string Allowed, string Meaning)
{
    private const string Index = "N";

    private readonly string[] parts = Name.Split(':');

    /// <summary>Words of a <see cref="SettingKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Bounds of a number, an amount, or the seconds of a time that nothing else asks after.</summary>
    public (decimal Least, decimal Most)? Bounds { get; init; }

    /// <summary>Whether the console does not start without it.</summary>
    public bool Required { get; init; }

    /// <summary>The name of the same setting in the environment, and of its file in <c>Settings:Folder</c>.</summary>
    public string EnvironmentName => Name.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>A setting whose type and default are those of an options type.</summary>
    /// <param name="name">As of the record.</param>
    /// <param name="otherwise">Value of the options type when nothing is set.</param>
    /// <param name="allowed">Empty where the type says it.</param>
    /// <param name="meaning">As of the record.</param>
    public static Setting Of<T>(string name, T otherwise, string allowed, string meaning)
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        var kind = type switch
        {
            { IsEnum: true } => SettingKind.Choice,
            _ when type == typeof(bool) => SettingKind.Flag,
            _ when type == typeof(int) => SettingKind.Number,
            _ when type == typeof(decimal) => SettingKind.Amount,
            _ when type == typeof(TimeSpan) => SettingKind.Time,
            _ => SettingKind.Text,
        };
        IReadOnlyList<string> choices = kind switch
        {
            SettingKind.Choice => Enum.GetNames(type),
            SettingKind.Flag => ["true", "false"],
            _ => [],
        };
        var text = otherwise is bool flag ? (flag ? "true" : "false") : Convert.ToString(otherwise, CultureInfo.InvariantCulture);
        return new(name, kind, string.IsNullOrEmpty(text) ? null : text, allowed.Length > 0 ? allowed : string.Join(", ", choices), meaning) { Choices = kind == SettingKind.Choice ? choices : [] };
    }

    /// <summary>A whole number within bounds.</summary>
    public static Setting Between(string name, int otherwise, int least, int most, string meaning) =>
        Of(name, otherwise, string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"), meaning) with { Bounds = (least, most) };

    /// <summary>A time within bounds.</summary>
    public static Setting Between(string name, TimeSpan otherwise, TimeSpan least, TimeSpan most, string meaning) =>
        Of(name, otherwise, $"{least:c} to {most:c}", meaning) with { Bounds = ((decimal)least.TotalSeconds, (decimal)most.TotalSeconds) };

    /// <summary>A text that must not be seen, and so has no default.</summary>
    public static Setting Hidden(string name, string allowed, string meaning) => new(name, SettingKind.Secret, null, allowed, meaning);

    /// <summary>Whether <paramref name="key"/> is this setting, with a number for each <c>N</c>.</summary>
    public bool Is(string key) => Fits(key.Split(':'), parts.Length);

    /// <summary>Whether <paramref name="key"/> is a place above this setting, such as a list's.</summary>
    public bool IsBelow(string key) => key.Split(':') is var above && above.Length < parts.Length && Fits(above, above.Length);

    private bool Fits(string[] key, int length) =>
        key.Length == length && parts.Take(length).Zip(key).All(pair =>
            pair.First == Index ? pair.Second.Length > 0 && pair.Second.All(char.IsAsciiDigit) : pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
}
