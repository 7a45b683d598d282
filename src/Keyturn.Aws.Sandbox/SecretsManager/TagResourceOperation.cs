using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Adds or changes tags.</summary>
internal sealed class TagResourceOperation : SecretsOperation
{
    private const int Most = 50;

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
        foreach (var tag in call.Structures("Tags"))
        {
            var key = tag["Key"]?.GetValue<string>() ?? throw SecretErrors.Missing("Key");
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                throw SecretErrors.InvalidParameter("Tag keys that start with aws: are reserved for AWS use.");
            secret.Tags[key] = tag["Value"]?.GetValue<string>() ?? "";
        }

        if (secret.Tags.Count > Most) throw SecretErrors.InvalidRequest("You have exceeded the maximum number of tags (50) per secret.");
    }
}
