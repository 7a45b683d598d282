using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>The filters of ListSecrets: all must match, of one filter's values any; <c>!</c> before a value negates it.</summary>
internal static class SecretFilters
{
    private const int Most = 10;
    private const int LongestValue = 512;

    public static Func<SecretRecord, bool> Parse(IReadOnlyList<JsonObject> filters)
    {
        if (filters.Count > Most) throw SecretErrors.InvalidParameter("You can use at most 10 filters.");
        var tests = filters.Select(One).ToList();
        return secret => tests.TrueForAll(test => test(secret));
    }

    private static Func<SecretRecord, bool> One(JsonObject filter)
    {
        var key = filter["Key"]?.GetValue<string>() ?? "";
        var values = filter["Values"] is JsonArray list ? list.Select(value => value?.GetValue<string>() ?? "").ToList() : [];
        if (values.Count is 0 or > Most || values.Exists(value => value.Length > LongestValue))
            throw SecretErrors.InvalidParameter("Each filter needs 1-10 values of at most 512 characters.");
        var match = Matcher(key);
        return secret => values.Exists(value => value.StartsWith('!') ? !match(secret, value[1..]) : match(secret, value));
    }

    private static Func<SecretRecord, string, bool> Matcher(string key) => key switch
    {
        "name" => (secret, value) => Starts(secret.Name, value),
        "description" => (secret, value) => StartsAnyCase(secret.Description, value),
        "tag-key" => (secret, value) => secret.Tags.Keys.Any(tag => Starts(tag, value)),
        "tag-value" => (secret, value) => secret.Tags.Values.Any(tag => Starts(tag, value)),
        "primary-region" => (secret, value) => secret.PrimaryRegion is { } region && Starts(region, value),
        "owning-service" => (secret, value) => secret.OwningService is { } service && Starts(service, value),
        "all" => Anywhere,
        _ => throw SecretErrors.Constraint("filters.1.member.key", key, "Member must satisfy enum value set: [all, name, tag-key, description, tag-value, primary-region, owning-service]"),
    };

    private static bool Anywhere(SecretRecord secret, string value) =>
        Words(value).All(word =>
            HasWord(secret.Name, word) || HasWord(secret.Description, word)
            || secret.Tags.Any(tag => HasWord(tag.Key, word) || HasWord(tag.Value, word))
            || StartsAnyCase(secret.PrimaryRegion, word) || StartsAnyCase(secret.OwningService, word));

    private static bool HasWord(string? text, string word) => text is not null && Words(text).Any(part => StartsAnyCase(part, word));

    private static string[] Words(string text) => text.Split([' ', '/', '_', '+', '=', '.', '@', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static bool Starts(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal);

    private static bool StartsAnyCase(string? text, string prefix) => text?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) == true;
}
