using System.Reflection;
using Amazon.CloudTrail;
using Amazon.CloudWatchLogs;
using Amazon.Lambda;
using Amazon.Runtime;
using Amazon.SecretsManager;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>An operation that one of the interfaces offers, found there.</summary>
internal sealed record OfferedOperation(string Name, MethodInfo Method)
{
    public static readonly IReadOnlyList<Type> Interfaces = [typeof(IAmazonSecretsManager), typeof(IAmazonLambda), typeof(IAmazonCloudWatchLogs), typeof(IAmazonCloudTrail)];

    public static readonly IReadOnlyList<OfferedOperation> All =
    [
        .. Interfaces
            .SelectMany(i => i.GetMethods())
            .Where(m => m.GetParameters() is [{ ParameterType: var first }, ..] && first.Name == m.Name.Replace("Async", "Request", StringComparison.Ordinal))
            .Select(m => new OfferedOperation(m.Name[..^"Async".Length], m)),
    ];

    public Type Request => Method.GetParameters()[0].ParameterType;

    public Type Response => Method.ReturnType.GetGenericArguments()[0];

    public bool SpeaksRest => Request.Namespace == "Amazon.Lambda.Model";

    /// <summary>The names of CloudWatch Logs begin in lower case on the wire.</summary>
    public string WireName(string member) =>
        Request.Namespace == "Amazon.CloudWatchLogs.Model" ? char.ToLowerInvariant(member[0]) + member[1..] : member;

    public static TheoryData<string> Names => [.. All.Select(o => o.Name)];

    public static OfferedOperation Named(string name) => All.Single(o => o.Name == name);

    public async Task<AmazonWebServiceResponse> CallAsync(LoopbackServer server, AmazonWebServiceRequest request)
    {
        using var client = server.Of(Request);
        var task = (Task?)Method.Invoke(client, [request, TestContext.Current.CancellationToken]);
        await task.ShouldNotBeNull();
        return task.GetType().GetProperty("Result").ShouldNotBeNull().GetValue(task).ShouldBeAssignableTo<AmazonWebServiceResponse>().ShouldNotBeNull();
    }
}
