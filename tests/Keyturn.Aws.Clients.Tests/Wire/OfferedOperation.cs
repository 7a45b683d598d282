using System.Reflection;
using Amazon.CloudTrail;
using Amazon.CloudWatchLogs;
using Amazon.ECS;
using Amazon.IdentityManagement;
using Amazon.Lambda;
using Amazon.Organizations;
using Amazon.RDS;
using Amazon.Route53;
using Amazon.Route53Resolver;
using Amazon.Runtime;
using Amazon.SecretsManager;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>An operation that one of the interfaces offers, found there.</summary>
internal sealed record OfferedOperation(string Name, MethodInfo Method)
{
    public static readonly IReadOnlyList<Type> Interfaces = 
    [
        typeof(IAmazonSecretsManager), typeof(IAmazonLambda), typeof(IAmazonCloudWatchLogs), typeof(IAmazonCloudTrail),
        typeof(IAmazonIdentityManagementService), typeof(IAmazonRDS), typeof(IAmazonRoute53), typeof(IAmazonRoute53Resolver), typeof(IAmazonECS), typeof(IAmazonOrganizations),
    ];

    public static readonly IReadOnlyList<OfferedOperation> All =
    [
        .. Interfaces
            .SelectMany(i => i.GetMethods())
            .Where(m => m.GetParameters() is [{ ParameterType: var first }, ..] && first.Name == m.Name.Replace("Async", "Request", StringComparison.Ordinal))
            .Select(m => new OfferedOperation(m.Name[..^"Async".Length], m)),
    ];

    public Type Request => Method.GetParameters()[0].ParameterType;

    public Type Response => Method.ReturnType.GetGenericArguments()[0];

    public WireProtocol Protocol => Request.Namespace switch
    {
        "Amazon.Lambda.Model" => WireProtocol.RestJson,
        "Amazon.Route53.Model" => WireProtocol.RestXml,
        "Amazon.IdentityManagement.Model" or "Amazon.RDS.Model" => WireProtocol.Query,
        _ => WireProtocol.Json,
    };

    public bool SpeaksXml => Protocol is WireProtocol.Query or WireProtocol.RestXml;

    /// <summary>The version that stands in the form of a Query request.</summary>
    public string ApiVersion => Request.Namespace == "Amazon.RDS.Model" ? "2014-10-31" : "2010-05-08";

    /// <summary>The member that stands in the path of a REST request.</summary>
    public string Label => ((string[])["FunctionName", "HostedZoneId", "Id"]).First(l => Request.GetProperty(l) is not null);

    /// <summary>The names of CloudWatch Logs and ECS begin in lower case on the wire.</summary>
    public string WireName(string member) =>
        Request.Namespace is "Amazon.CloudWatchLogs.Model" or "Amazon.ECS.Model" ? char.ToLowerInvariant(member[0]) + member[1..] : member;

    /// <summary>The name in the query of a REST request; Route 53 has names of its own there.</summary>
    public string QueryName(string member) => Protocol != WireProtocol.RestXml ? member : member switch
    {
        "StartRecordName" => "name",
        "StartRecordType" => "type",
        "StartRecordIdentifier" => "identifier",
        _ => member.ToLowerInvariant(),
    };

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
