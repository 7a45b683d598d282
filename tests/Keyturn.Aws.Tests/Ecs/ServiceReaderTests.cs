using System.Text.Json;
using Keyturn.Aws.Ecs;
using Keyturn.Aws.Tests.Wire;
using Keyturn.Operations;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Ecs;

public sealed class ServiceReaderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_TwelveServicesOfOneRevision_AreDescribedByTenAndTheRevisionOnce()
    {
        await using var aws = await ScriptedAws.StartAsync(call => Answer(call, 12, _ => "app:1"));
        var reader = new ServiceReader(aws.Connections, aws.Caller);

        var services = (await reader.ReadAsync(A.Scope(), Cancel)).Value;

        services.Length.ShouldBe(12);
        services.ShouldAllBe(service => service.TaskRoleArn == "arn:task");
        aws.CallsOf("DescribeServices").Select(call => Asked(call).Length).ShouldBe([10, 2]);
        aws.CallsOf("DescribeTaskDefinition").Count.ShouldBe(1);
    }

    [Fact]
    public async Task ReadAsync_Again_AsksForNewRevisionsOnly()
    {
        var revision = "app:1";
        await using var aws = await ScriptedAws.StartAsync(call => Answer(call, 2, number => number == 0 ? "app:1" : revision));
        var reader = new ServiceReader(aws.Connections, aws.Caller);

        await reader.ReadAsync(A.Scope(), Cancel);
        await reader.ReadAsync(A.Scope(), Cancel);
        aws.CallsOf("DescribeTaskDefinition").Count.ShouldBe(1);
        revision = "app:2";
        await reader.ReadAsync(A.Scope(), Cancel);

        aws.CallsOf("DescribeTaskDefinition").Count.ShouldBe(2);
        aws.CallsOf("DescribeTaskDefinition")[1].Text.ShouldContain("app:2");
    }

    [Fact]
    public async Task ReadAsync_RevisionRefused_IsTheRefusalAndAskedAgainLater()
    {
        var refused = true;
        await using var aws = await ScriptedAws.StartAsync(call => refused && call.Operation == "DescribeTaskDefinition" ? null : Answer(call, 1, _ => "app:1"));
        var reader = new ServiceReader(aws.Connections, aws.Caller);

        (await reader.ReadAsync(A.Scope(), Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.AccessDenied);
        refused = false;

        (await reader.ReadAsync(A.Scope(), Cancel)).Value.ShouldHaveSingleItem().TaskRoleArn.ShouldBe("arn:task");
    }

    [Fact]
    public async Task ReadAsync_ServicesThatRunNothing_AreLeftOutWithoutAQuestion()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation == "DescribeServices"
            ? """{"services":[{"serviceArn":"arn:external","status":"ACTIVE"},{"serviceArn":"arn:gone","status":"INACTIVE","taskDefinition":"app:1"}]}"""
            : Answer(call, 2, _ => "app:1"));

        (await new ServiceReader(aws.Connections, aws.Caller).ReadAsync(A.Scope(), Cancel)).Value.ShouldBeEmpty();

        aws.CallsOf("DescribeTaskDefinition").ShouldBeEmpty();
    }

    private static string? Answer(ScriptedCall call, int count, Func<int, string> revision) => call.Operation switch
    {
        "ListClusters" => """{"clusterArns":["arn:cluster"]}""",
        "ListServices" => JsonSerializer.Serialize(new { serviceArns = Enumerable.Range(0, count).Select(number => $"arn:{number}") }),
        "DescribeServices" => JsonSerializer.Serialize(new
        {
            services = Asked(call).Select(arn => new { serviceArn = arn, status = "ACTIVE", taskDefinition = revision(int.Parse(arn[4..], System.Globalization.CultureInfo.InvariantCulture)) }),
        }),
        "DescribeTaskDefinition" => """{"taskDefinition":{"networkMode":"awsvpc","taskRoleArn":"arn:task"}}""",
        _ => null,
    };

    private static string[] Asked(ScriptedCall call)
    {
        using var body = JsonDocument.Parse(call.Text);
        return [.. body.RootElement.GetProperty("services").EnumerateArray().Select(arn => arn.GetString() ?? "")];
    }
}
