using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>What a key is and whether it works; takes an alias too.</summary>
public sealed class DescribeKeyOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 2000;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call) =>
        new() { ["KeyMetadata"] = KeyJson.Metadata(call.Key(takesAlias: true), call.Region.Account) };
}
