using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Ecs;

/// <summary>An operation of ECS: holds the Region's gate while it runs, so that each call sees one state.</summary>
public abstract class EcsOperation : WireOperation
{
    private const int LargestPage = 100;

    /// <inheritdoc />
    public override string ResourceOf(WireCall call) => call.Text("cluster") is { } cluster ? ClusterArn(call, cluster) : "*";

    /// <inheritdoc />
    public sealed override JsonObject Answer(WireCall call)
    {
        lock (call.Region.Gate) return Run(call);
    }

    /// <summary>Carries the call out.</summary>
    protected abstract JsonObject Run(WireCall call);

    /// <summary>The cluster that the call names by name or ARN; ECS takes <c>default</c> when it names none.</summary>
    protected static string Cluster(WireCall call)
    {
        var arn = ClusterArn(call, call.Text("cluster") ?? "default");
        return call.Region.Containers.Clusters.ContainsValue(arn) ? arn : throw new WireException("ClusterNotFoundException", "Cluster not found.");
    }

    /// <summary>A page of ARNs.</summary>
    protected static JsonObject Page(WireCall call, string member, IEnumerable<string> arns)
    {
        var size = call.Number("maxResults") ?? LargestPage;
        if (size is < 1 or > LargestPage) throw InvalidParameter("Max results must be between 1 and 100.");
        var page = Paging.Take(arns, arn => arn, call.Text("nextToken"), size, () => InvalidParameter("Invalid token."));
        return new JsonObject { [member] = JsonWriting.List(page.Items) }.With("nextToken", page.Next);
    }

    /// <summary>The entry for a name that is not there: ECS answers 200 and says so in the list of failures.</summary>
    protected static JsonObject Failure(string arn) => new() { ["arn"] = arn, ["reason"] = "MISSING" };

    /// <summary>A refusal of the input.</summary>
    protected static WireException InvalidParameter(string text) => new("InvalidParameterException", text);

    private static string ClusterArn(WireCall call, string cluster) =>
        cluster.StartsWith("arn:", StringComparison.Ordinal) ? cluster : call.Region.Arn("ecs", $"cluster/{cluster}");
}
