namespace Keyturn.Web.Hosting.Settings;

/// <summary>Names in our sections that are no setting, and sections that are almost called as ours: a typing error must not pass in silence.</summary>
internal static class UnknownSettings
{
    /// <summary>Letters that may differ from a name for it to be taken for a typing error.</summary>
    private const int Near = 3;

    public static IEnumerable<string> In(IConfiguration configuration) =>
        from pair in configuration.AsEnumerable()
        where !string.IsNullOrEmpty(pair.Value)
        orderby pair.Key
        let failure = Failure(pair.Key)
        where failure is not null
        select failure;

    private static string? Failure(string key)
    {
        var section = SettingsCatalogue.SectionOf(key);
        if (!SettingsCatalogue.Sections.Contains(section, StringComparer.OrdinalIgnoreCase))
            return key.Contains(':', StringComparison.Ordinal) && SectionLike(section) is { } like ? $"{key} is no setting: the section is called {like}. Write {like}{key[section.Length..]}." : null;
        if (!key.Contains(':', StringComparison.Ordinal) || SettingsCatalogue.All.Any(setting => setting.Is(key)))
            return null;
        if (SettingsCatalogue.All.FirstOrDefault(setting => setting.IsBelow(key)) is { } below)
            return IsList(key, below) ? $"{key} is a list. Write {key}:0." : $"{key} is a section. Write its settings, such as {Numbered(below.Name)}.";

        var near = SettingsCatalogue.All
            .Select(setting => (Setting: setting, Distance: EditDistance.Between(Plain(key), setting.Name)))
            .MinBy(one => one.Distance);
        return near.Distance <= Near
            ? $"{key} is no setting. Did you mean {WithIndexesOf(key, near.Setting.Name)}?"
            : $"{key} is no setting. Remove it, or look it up in docs/settings.md.";
    }

    // Three letters are a name of their own as soon as two of them differ.
    private static string? SectionLike(string section) =>
        SettingsCatalogue.Sections.FirstOrDefault(known => EditDistance.Between(section, known) <= (known.Length <= 4 ? 1 : 2));

    private static bool IsList(string key, Setting below) => below.Name.Split(':') is var parts && key.Split(':').Length is var length && parts.Length == length + 1 && parts[length] == "N";

    private static string Plain(string key) => string.Join(':', key.Split(':').Select(part => part.Length > 0 && part.All(char.IsAsciiDigit) ? "N" : part));

    private static string Numbered(string name) => string.Join(':', name.Split(':').Select(part => part == "N" ? "0" : part));

    private static string WithIndexesOf(string key, string name)
    {
        var indexes = new Queue<string>(key.Split(':').Where(part => part.Length > 0 && part.All(char.IsAsciiDigit)));
        return string.Join(':', name.Split(':').Select(part => part != "N" ? part : indexes.TryDequeue(out var index) ? index : "0"));
    }
}
