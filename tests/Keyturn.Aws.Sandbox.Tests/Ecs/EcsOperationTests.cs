using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Ecs;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Ecs;

/// <summary>From the clusters down to the network interfaces of tasks.</summary>
public sealed class EcsOperationTests : IAsyncDisposable
{
    private const string Cluster = "keyturn-prod";
    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void ListClustersListServicesDescribeServices_LeadToTheTaskDefinition()
    {
        var cluster = _world.Ask(new ListClustersOperation()).Texts("clusterArns").ShouldHaveSingleItem();
        var arn = _world.Ask(new ListServicesOperation(), new() { ["cluster"] = cluster }).Texts("serviceArns").ShouldHaveSingleItem();

        var service = Services(cluster, arn).List("services").ShouldHaveSingleItem();

        ((string?)service["serviceName"]).ShouldBe("ledger-report");
        ((int?)service["runningCount"]).ShouldBe(2);
        ((string?)service["taskDefinition"]).ShouldNotBeNull().ShouldEndWith("task-definition/ledger-report:4");
        (service["networkConfiguration"]?["awsvpcConfiguration"]).ShouldNotBeNull().Texts("subnets").ShouldBe(ArticleNetwork.ComputeSubnets.Select(subnet => subnet.Id));
    }

    [Theory]
    [InlineData("ledger-report", 4)]
    [InlineData("ledger-report:3", 3)]
    [InlineData("arn:aws:ecs:ap-northeast-1:111122223333:task-definition/ledger-report:4", 4)]
    public void DescribeTaskDefinition_ByAnyName_NamesBothRolesAndWhereTheSecretsComeFrom(string name, int revision)
    {
        var definition = _world.Ask(new DescribeTaskDefinitionOperation(), new() { ["taskDefinition"] = name })["taskDefinition"].ShouldNotBeNull();

        ((int?)definition["revision"]).ShouldBe(revision);
        ((string?)definition["taskRoleArn"]).ShouldBe("arn:aws:iam::111122223333:role/ledger-report-task");
        ((string?)definition["executionRoleArn"]).ShouldBe("arn:aws:iam::111122223333:role/ledger-report-execution");
        var secret = _world.Secret(ArticleScenario.LedgerReport);
        definition.List("containerDefinitions").ShouldHaveSingleItem().List("secrets").Select(one => $"{one["name"]}={one["valueFrom"]}")
            .ShouldBe([$"DB_USER={secret.Arn}:username::", $"DB_LOGIN={secret.Arn}:password::"]);
    }

    [Fact]
    public void ListTasksDescribeTasks_TellSinceWhenAndWhere()
    {
        var arns = _world.Ask(new ListTasksOperation(), new() { ["cluster"] = Cluster, ["serviceName"] = "ledger-report" }).Texts("taskArns");
        arns.Count.ShouldBe(2);

        var tasks = _world.Ask(new DescribeTasksOperation(), new() { ["cluster"] = Cluster, ["tasks"] = new JsonArray([.. arns.Select(arn => JsonValue.Create(arn))]) }).List("tasks");

        tasks.ShouldAllBe(task => (string?)task["group"] == "service:ledger-report");
        tasks.Select(task => (string?)task["availabilityZone"]).Order().ShouldBe(["ap-northeast-1a", "ap-northeast-1c"]);
        ((double?)tasks[0]["startedAt"]).ShouldNotBeNull().ShouldBeLessThan(_world.World.Now.ToUnixTimeSeconds());
        tasks[0].List("attachments").ShouldHaveSingleItem().List("details").Select(detail => (string?)detail["name"]).ShouldBe(["subnetId", "networkInterfaceId", "privateIPv4Address"]);
    }

    [Fact]
    public void Describe_OfWhatIsNotThere_IsAFailureInTheAnswer()
    {
        var services = Services(Cluster, "none");
        services.List("services").ShouldBeEmpty();
        ((string?)services.List("failures").ShouldHaveSingleItem()["reason"]).ShouldBe("MISSING");

        var tasks = _world.Ask(new DescribeTasksOperation(), new() { ["cluster"] = Cluster, ["tasks"] = new JsonArray("none") });
        ((string?)tasks.List("failures").ShouldHaveSingleItem()["arn"]).ShouldBe("arn:aws:ecs:ap-northeast-1:111122223333:task/keyturn-prod/none");
    }

    [Fact]
    public void Call_WrongInput_IsRefusedInEcssWords()
    {
        _world.Refuse(new ListServicesOperation()).Code.ShouldBe("ClusterNotFoundException");
        _world.Refuse(new ListTasksOperation(), new() { ["cluster"] = Cluster, ["serviceName"] = "none" }).Code.ShouldBe("ServiceNotFoundException");
        _world.Refuse(new DescribeTaskDefinitionOperation(), new() { ["taskDefinition"] = "none" }).Code.ShouldBe("ClientException");
        _world.Refuse(new DescribeServicesOperation(), new() { ["cluster"] = Cluster }).Code.ShouldBe("InvalidParameterException");
        _world.Refuse(new DescribeTasksOperation(), new() { ["cluster"] = Cluster }).Code.ShouldBe("InvalidParameterException");
        _world.Refuse(new ListClustersOperation(), new() { ["maxResults"] = 101 }).Code.ShouldBe("InvalidParameterException");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private JsonObject Services(string cluster, string service) =>
        _world.Ask(new DescribeServicesOperation(), new() { ["cluster"] = cluster, ["services"] = new JsonArray(service) });
}
