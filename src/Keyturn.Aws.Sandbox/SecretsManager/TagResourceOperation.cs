using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Adds or changes tags.</summary>
internal sealed class TagResourceOperation : SecretsOperation
{
    private const int Most = 50;
    private const int LongestKey = 128;
    private const int LongestValue = 256;

    public override RateGroup Rate => SecretsRates.Tags;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Primary();
        Apply(call, secret);
        SecretVersions.Changed(call, secret);
        return [];
    }

    /// <summary>Puts the tags of a call on a secret.</summary>
    public static void Apply(WireCall call, SecretRecord secret)
    {
        var tags = call.Structures("Tags").Select(Read).ToList();
        if (secret.Tags.Keys.Union(tags.Select(tag => tag.Key), StringComparer.Ordinal).Count() > Most)
            throw SecretErrors.InvalidRequest("You have exceeded the maximum number of tags (50) per secret.");
        foreach (var (key, value) in tags) secret.Tags[key] = value;
    }

    private static (string Key, string Value) Read(JsonObject tag)
    {
        var key = tag["Key"]?.GetValue<string>() ?? throw SecretErrors.Missing("Key");
        var value = tag["Value"]?.GetValue<string>() ?? "";
        if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            throw SecretErrors.InvalidParameter("Tag keys that start with aws: are reserved for AWS use.");
        if (key.Length > LongestKey) throw SecretErrors.TooLong("tags.1.member.key", key, LongestKey);
        return value.Length > LongestValue ? throw SecretErrors.TooLong("tags.1.member.value", value, LongestValue) : (key, value);
    }
}
