using System.Text.Json.Nodes;
using Amazon.Runtime;
using CsCheck;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>Every member of every operation, there and back over HTTP.</summary>
public sealed class MarshallingTests
{
    public static TheoryData<string> Names => OfferedOperation.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Request_AllMembersSet_AreAllOnTheWire(string name)
    {
        var operation = OfferedOperation.Named(name);
        await using var server = await LoopbackServer.StartAsync();
        var request = Specimen.Full(operation.Request).ShouldBeAssignableTo<AmazonWebServiceRequest>().ShouldNotBeNull();

        await operation.CallAsync(server, request);

        SentMembers.Of(operation, server.Request).ShouldBe(SentMembers.Expected(operation, request));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_AllMembersSet_AreAllRead(string name)
    {
        var operation = OfferedOperation.Named(name);
        var expected = Specimen.Full(operation.Response);
        var wire = WireForm.Of(expected, operation.WireName);
        await using var server = await LoopbackServer.StartAsync(operation.Answering(wire));

        var answer = await operation.CallAsync(server, Minimal(operation));

        WireForm.Of(answer, operation.WireName).ToJsonString().ShouldBe(WithBlankEnvironment(wire).ToJsonString());
        answer.ResponseMetadata.RequestId.ShouldBe(Answer.RequestId);
        ((int)answer.HttpStatusCode).ShouldBe(200);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RequestAndAnswer_AnyMembersAndValues_Survive(string name)
    {
        var operation = OfferedOperation.Named(name);
        await using var server = await LoopbackServer.StartAsync();

        await Gen.Select(Specimen.Random(operation.Request), Specimen.Random(operation.Response)).SampleAsync(
            async (input, output) =>
            {
                var request = Completed(operation, input);
                var wire = WireForm.Of(output, operation.WireName);
                server.Forget();
                server.WillAnswer(operation.Answering(wire));

                var answer = await operation.CallAsync(server, request);

                SentMembers.Of(operation, server.Request).ShouldBe(SentMembers.Expected(operation, request));
                WireForm.Of(answer, operation.WireName).ToJsonString().ShouldBe(WithBlankEnvironment(wire).ToJsonString());
            },
            iter: 12,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_WithMembersOfTomorrow_IsReadWithoutThem(string name)
    {
        var operation = OfferedOperation.Named(name);
        await using var server = await LoopbackServer.StartAsync(operation.AnsweringOfTomorrow());

        var answer = await operation.CallAsync(server, Minimal(operation));

        WireForm.Of(answer, operation.WireName).ToJsonString().ShouldBe("{}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_Empty_LeavesEveryMemberNull(string name)
    {
        var operation = OfferedOperation.Named(name);
        await using var server = await LoopbackServer.StartAsync(operation.AnsweringNothing());

        var answer = await operation.CallAsync(server, Minimal(operation));

        WireForm.Members(operation.Response).ShouldAllBe(m => m.GetValue(answer) == null);
    }

    [Fact]
    public void Operations_AreThoseOffered() =>
        OfferedOperation.All.Select(o => o.Name).ShouldBe(
        [
            "ListSecrets", "DescribeSecret", "ListSecretVersionIds", "GetResourcePolicy", "RotateSecret", "CancelRotateSecret",
            "UpdateSecretVersionStage", "ValidateResourcePolicy",
            "ListFunctions", "GetFunctionConfiguration", "GetPolicy", "GetFunctionConcurrency", "GetAccountSettings",
            "DescribeLogGroups", "DescribeLogStreams", "FilterLogEvents", "GetLogEvents", "LookupEvents",
            "GetAccountAuthorizationDetails", "GetInstanceProfile", "ListInstanceProfiles", "GetRole",
            "DescribeDBInstances", "DescribeDBClusters", "DescribeDBSubnetGroups", "DescribeDBProxies", "DescribeDBProxyTargets",
            "ListHostedZonesByVPC", "ListResourceRecordSets", "GetHostedZone",
            "ListResolverRules", "ListResolverRuleAssociations", "ListResolverEndpoints",
            "ListClusters", "ListServices", "DescribeServices", "DescribeTaskDefinition", "ListTasks", "DescribeTasks",
            "DescribeOrganization", "ListPoliciesForTarget", "DescribePolicy", "ListParents", "ListRoots",
        ]);

    private static AmazonWebServiceRequest Minimal(OfferedOperation operation) => Completed(operation, Activator.CreateInstance(operation.Request).ShouldNotBeNull());

    /// <summary>The members without which a request cannot be written as it is compared here.</summary>
    private static AmazonWebServiceRequest Completed(OfferedOperation operation, object request)
    {
        foreach (var name in (string[])["FunctionName", "ClientRequestToken", "HostedZoneId", "Id"])
        {
            if (operation.Request.GetProperty(name) is { } member && member.GetValue(request) is null)
                member.SetValue(request, "given");
        }

        return (AmazonWebServiceRequest)request;
    }

    /// <summary>The same with empty strings in place of the values of environment variables: a map in Lambda, pairs in ECS.</summary>
    private static JsonNode WithBlankEnvironment(JsonNode wire)
    {
        var copy = wire.DeepClone();
        foreach (var function in (copy["Functions"]?.AsArray() ?? []).Append(copy))
        {
            if (function?["Environment"]?["Variables"] is not JsonObject variables)
                continue;
            foreach (var variable in variables.Select(v => v.Key).ToList())
                variables[variable] = "";
        }

        BlankPairs(copy);
        return copy;
    }

    private static void BlankPairs(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                BlankPairs(item);
        }
        else if (node is JsonObject members)
        {
            foreach (var pair in (members["environment"] as JsonArray ?? []).OfType<JsonObject>())
                pair["value"] = "";
            foreach (var member in members)
                BlankPairs(member.Value);
        }
    }
}
