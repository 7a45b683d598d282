using System.Collections.Concurrent;
using System.Collections.Immutable;
using Amazon.ECS.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Ecs;

/// <summary>ECS services with the roles and secrets of their task definitions. A revision never changes, so that each is read once.</summary>
internal sealed class ServiceReader(AwsConnections connections, AwsCaller caller)
{
    // DescribeServices takes ten at a time.
    private const int AtOnce = 10;

    private readonly ConcurrentDictionary<string, TaskFacts> revisions = new(StringComparer.Ordinal);

    public async Task<OperationResult<ImmutableArray<ContainerService>>> ReadAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var clusters = await caller.CallPagesAsync(AwsOperation.ListClusters, scope, async (token, cancel) =>
        {
            var client = await connections.EcsAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.ListClustersAsync(new ListClustersRequest { NextToken = token }, cancel);
            return new CallPage<string>(answer.ClusterArns, answer.NextToken);
        }, cancellationToken);
        if (!clusters.Succeeded)
            return clusters.Error;

        var services = ImmutableArray.CreateBuilder<ContainerService>();
        foreach (var cluster in clusters.Value)
        {
            var ofCluster = await ServicesOfAsync(scope, cluster, cancellationToken);
            if (!ofCluster.Succeeded)
                return ofCluster.Error;

            foreach (var service in ofCluster.Value)
            {
                if (ServiceMapping.RevisionOf(service) is not { } revision)
                    continue;

                var task = await TaskAsync(scope, revision, cancellationToken);
                if (!task.Succeeded)
                    return task.Error;
                services.Add(ServiceMapping.From(service, task.Value));
            }
        }

        return services.ToImmutable();
    }

    private async Task<OperationResult<ImmutableArray<Service>>> ServicesOfAsync(EstateScope scope, string cluster, CancellationToken cancellationToken)
    {
        var arns = await caller.CallPagesAsync(AwsOperation.ListServices, scope, async (token, cancel) =>
        {
            var client = await connections.EcsAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.ListServicesAsync(new ListServicesRequest { Cluster = cluster, MaxResults = 100, NextToken = token }, cancel);
            return new CallPage<string>(answer.ServiceArns, answer.NextToken);
        }, cancellationToken);
        if (!arns.Succeeded)
            return arns.Error;

        var services = ImmutableArray.CreateBuilder<Service>(arns.Value.Length);
        foreach (var batch in arns.Value.Chunk(AtOnce))
        {
            var told = await caller.CallPagesAsync(AwsOperation.DescribeServices, scope, async (_, cancel) =>
            {
                var client = await connections.EcsAsync(scope, ClientPurpose.Collector, cancel);
                var answer = await client.DescribeServicesAsync(new DescribeServicesRequest { Cluster = cluster, Services = [.. batch] }, cancel);
                return new CallPage<Service>(answer.Services?.Where(service => service.Status != "INACTIVE"), null);
            }, cancellationToken);
            if (!told.Succeeded)
                return told.Error;
            services.AddRange(told.Value);
        }

        return services.ToImmutable();
    }

    private async Task<OperationResult<TaskFacts>> TaskAsync(EstateScope scope, string revision, CancellationToken cancellationToken)
    {
        if (revisions.TryGetValue(revision, out var known))
            return known;

        var told = await caller.CallAsync(AwsOperation.DescribeTaskDefinition, scope, ClientPurpose.Collector, async cancel =>
        {
            var client = await connections.EcsAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = revision }, cancel);
            return ServiceMapping.From(answer.TaskDefinition);
        }, cancellationToken);
        if (told.Succeeded)
            revisions[revision] = told.Value;
        return told;
    }
}
