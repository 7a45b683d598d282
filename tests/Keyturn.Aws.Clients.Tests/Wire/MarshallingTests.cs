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

        Sent(operation, server.Request).ShouldBe(WireForm.Of(request, operation.WireName).ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_AllMembersSet_AreAllRead(string name)
    {
        var operation = OfferedOperation.Named(name);
        var expected = Specimen.Full(operation.Response);
        var wire = WireForm.Of(expected, operation.WireName);
        await using var server = await LoopbackServer.StartAsync(Answer.Json(wire.ToJsonString()));

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
                server.WillAnswer(Answer.Json(wire.ToJsonString()));

                var answer = await operation.CallAsync(server, request);

                Sent(operation, server.Request).ShouldBe(WireForm.Of(request, operation.WireName).ToJsonString());
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
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"Tomorrow":{"A":[1,{"B":null}]},"ContentLength":7,"ResponseMetadata":5}"""));

        var answer = await operation.CallAsync(server, Minimal(operation));

        WireForm.Of(answer, operation.WireName).ToJsonString().ShouldBe("{}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_Empty_LeavesEveryMemberNull(string name)
    {
        var operation = OfferedOperation.Named(name);
        await using var server = await LoopbackServer.StartAsync(Answer.Empty(200));

        var answer = await operation.CallAsync(server, Minimal(operation));

        WireForm.Members(operation.Response).ShouldAllBe(m => m.GetValue(answer) == null);
    }

    [Fact]
    public void Operations_AreTheEighteenOffered() =>
        OfferedOperation.All.Select(o => o.Name).ShouldBe(
        [
            "ListSecrets", "DescribeSecret", "ListSecretVersionIds", "GetResourcePolicy", "RotateSecret", "CancelRotateSecret",
            "UpdateSecretVersionStage", "ValidateResourcePolicy",
            "ListFunctions", "GetFunctionConfiguration", "GetPolicy", "GetFunctionConcurrency", "GetAccountSettings",
            "DescribeLogGroups", "DescribeLogStreams", "FilterLogEvents", "GetLogEvents", "LookupEvents",
        ]);

    /// <summary>The members that were sent: the body, or path and query in the order of the members.</summary>
    private static string Sent(OfferedOperation operation, RecordedRequest request)
    {
        if (!operation.SpeaksRest)
            return request.Json.ShouldNotBeNull().ToJsonString();

        var json = new JsonObject();
        var target = new Uri("http://x" + request.RawTarget);
        var segments = target.AbsolutePath.Split('/');
        var label = Array.IndexOf(segments, "functions") + 1;
        if (label > 0 && label < segments.Length)
            json["FunctionName"] = Uri.UnescapeDataString(segments[label]);
        var query = target.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]), StringComparer.Ordinal);
        foreach (var member in WireForm.Members(operation.Request).Where(m => query.ContainsKey(m.Name)))
            json[member.Name] = member.PropertyType == typeof(int?) ? int.Parse(query[member.Name], System.Globalization.CultureInfo.InvariantCulture) : query[member.Name];
        return json.ToJsonString();
    }

    private static AmazonWebServiceRequest Minimal(OfferedOperation operation) => Completed(operation, Activator.CreateInstance(operation.Request).ShouldNotBeNull());

    /// <summary>The members without which a request cannot be written as it is compared here.</summary>
    private static AmazonWebServiceRequest Completed(OfferedOperation operation, object request)
    {
        foreach (var name in (string[])["FunctionName", "ClientRequestToken"])
        {
            if (operation.Request.GetProperty(name) is { } member && member.GetValue(request) is null)
                member.SetValue(request, "given");
        }

        return (AmazonWebServiceRequest)request;
    }

    /// <summary>The same with empty strings in place of the values of environment variables.</summary>
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

        return copy;
    }
}
