using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Ecs;

/// <summary>ARNs of the clusters.</summary>
public sealed class ListClustersOperation : EcsOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call) => Page(call, "clusterArns", call.Region.Containers.Clusters.Values);
}
