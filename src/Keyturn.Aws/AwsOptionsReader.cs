using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Keyturn.Aws;

/// <summary>Reads the section by hand: the binder stops at the first value that it cannot convert, this notes them all.</summary>
internal sealed class AwsOptionsReader
{
    private readonly List<string> failures = [];

    public static void Read(IConfigurationSection section, AwsOptions options)
    {
        var reader = new AwsOptionsReader();
        options.Mode = reader.Enumeration(section, nameof(AwsOptions.Mode), options.Mode);
        options.ServiceUrl = Text(section, nameof(AwsOptions.ServiceUrl));
        options.AccessKey = Text(section, nameof(AwsOptions.AccessKey));
        options.SecretKey = Text(section, nameof(AwsOptions.SecretKey));
        options.Accounts = [.. section.GetSection(nameof(AwsOptions.Accounts)).GetChildren().Select(reader.Account)];
        reader.Collection(section.GetSection(nameof(AwsOptions.Collection)), options.Collection);
        options.ConsumersFile = Text(section, nameof(AwsOptions.ConsumersFile));
        if (options.ConsumersFile is { } file)
            options.Declarations = ConsumersFile.Read(file, reader.failures);
        options.ReadFailures = reader.failures;
    }

    private AccountOptions Account(IConfigurationSection section) => new()
    {
        Id = Text(section, nameof(AccountOptions.Id)) ?? "",
        Alias = Text(section, nameof(AccountOptions.Alias)) ?? Text(section, nameof(AccountOptions.Id)) ?? "",
        Production = Parsed<bool>(section, nameof(AccountOptions.Production), bool.TryParse, "true or false") ?? false,
        Partition = Text(section, nameof(AccountOptions.Partition)) ?? "aws",
        Regions = [.. section.GetSection(nameof(AccountOptions.Regions)).GetChildren().Select(region => region.Value ?? "")],
        ReadRoleArn = Text(section, nameof(AccountOptions.ReadRoleArn)),
        OperatorRoleArn = Text(section, nameof(AccountOptions.OperatorRoleArn)),
        ExternalId = Text(section, nameof(AccountOptions.ExternalId)),
    };

    private void Collection(IConfigurationSection section, CollectionOptions options)
    {
        options.SweepInterval = Interval(section, nameof(CollectionOptions.SweepInterval)) ?? options.SweepInterval;
        options.ChangeInterval = Interval(section, nameof(CollectionOptions.ChangeInterval)) ?? options.ChangeInterval;
        options.FunctionInterval = Interval(section, nameof(CollectionOptions.FunctionInterval)) ?? options.FunctionInterval;
        options.ReadinessInterval = Interval(section, nameof(CollectionOptions.ReadinessInterval)) ?? options.ReadinessInterval;
        options.EventInterval = Interval(section, nameof(CollectionOptions.EventInterval)) ?? options.EventInterval;
        options.EventDays = Days(section, nameof(CollectionOptions.EventDays)) ?? options.EventDays;
        options.ReadDays = Days(section, nameof(CollectionOptions.ReadDays)) ?? options.ReadDays;
    }

    private int? Days(IConfigurationSection section, string name) => Parsed<int>(
        section,
        name,
        (string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value),
        "a whole number of days");

    private TimeSpan? Interval(IConfigurationSection section, string name) => Parsed<TimeSpan>(
        section,
        name,
        (string text, out TimeSpan value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value),
        "a time such as 00:00:15");

    private TEnum Enumeration<TEnum>(IConfigurationSection section, string name, TEnum otherwise)
        where TEnum : struct, Enum =>
        Parsed<TEnum>(
            section,
            name,
            (string text, out TEnum value) => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value),
            $"one of {string.Join(", ", Enum.GetNames<TEnum>())}") ?? otherwise;

    private T? Parsed<T>(IConfigurationSection section, string name, Parse<T> parse, string expected)
        where T : struct
    {
        var text = Text(section, name);
        if (text is null)
            return null;
        if (parse(text, out var value))
            return value;

        failures.Add($"{section.Path}:{name} is '{text}'; it must be {expected}.");
        return null;
    }

    private static string? Text(IConfigurationSection section, string name) =>
        section[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private delegate bool Parse<T>(string text, out T value);
}
