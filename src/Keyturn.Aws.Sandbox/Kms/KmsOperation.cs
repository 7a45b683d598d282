using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>An operation of KMS: holds the Region's gate while it runs, so that each call sees one state.</summary>
/// <remarks>Rates after https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html</remarks>
public abstract class KmsOperation : WireOperation
{
    /// <summary>Calls per second that an account has of this operation in a Region.</summary>
    protected abstract double PerSecond { get; }

    /// <inheritdoc />
    public sealed override RateGroup Rate => new($"kms:{Name}", PerSecond);

    /// <summary>CloudTrail keeps what changes something.</summary>
    public override bool Recorded => !ReadOnly;

    /// <summary>A refusal names the key's ARN.</summary>
    public override string ResourceOf(WireCall call) => call.Text("KeyId") is { } id ? KeyLookup.Find(call, id)?.Arn ?? id : "*";

    /// <inheritdoc />
    public sealed override JsonObject Answer(WireCall call)
    {
        lock (call.Region.Gate) return Run(call);
    }

    /// <summary>Carries the call out.</summary>
    protected abstract JsonObject Run(WireCall call);
}
