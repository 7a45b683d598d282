using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Ecs;

/// <summary>ARNs of the running tasks of a cluster, or of one of its services.</summary>
public sealed class ListTasksOperation : EcsOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var cluster = Cluster(call);
        var containers = call.Region.Containers;
        var services = containers.Services.Values.Where(service => service.ClusterArn == cluster).ToList();
        if (call.Text("serviceName") is { } wanted)
        {
            services.RemoveAll(service => service.Name != wanted && service.Arn != wanted);
            if (services.Count == 0) throw new WireException("ServiceNotFoundException", "Service not found.");
        }

        return Page(call, "taskArns", containers.Tasks.Values.Where(task => services.Exists(service => service.Arn == task.ServiceArn)).Select(task => task.Arn));
    }
}
