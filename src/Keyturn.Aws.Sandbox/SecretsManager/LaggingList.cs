using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>What ListSecrets shows of a secret: its state, or with a lag the state it had when it was last looked at.</summary>
internal sealed class LaggingList
{
    private readonly ConditionalWeakTable<SecretRecord, Seen> seen = [];

    /// <summary>The entry; null for a secret that the lagging list does not know yet.</summary>
    public JsonObject? Show(WireCall call, SecretRecord secret)
    {
        var lag = call.Region.World.Options.Pace.ListLag;
        if (lag == TimeSpan.Zero) return SecretDescription.Write(secret, "SecretVersionsToStages");
        if (call.Now - secret.CreatedDate < lag) return null;
        if (!seen.TryGetValue(secret, out var entry) || call.Now - entry.At >= lag)
        {
            entry = new Seen(call.Now, SecretDescription.Write(secret, "SecretVersionsToStages"));
            seen.AddOrUpdate(secret, entry);
        }

        return entry.Json.DeepClone().AsObject();
    }

    private sealed record Seen(DateTimeOffset At, JsonObject Json);
}
