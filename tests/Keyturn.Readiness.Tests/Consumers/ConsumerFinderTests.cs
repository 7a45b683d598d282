using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Tests.Matrix;
using Keyturn.Readiness.Tests.Network.Estates;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Consumers;

public sealed class ConsumerFinderTests
{
    private const string ServiceArn = "arn:aws:ecs:ap-northeast-1:111122223333:service/shop/cart";

    [Fact]
    public void Find_WholeEstate_IsInstancesAndFunctionsByNameWithTheirRoles() =>
        ConsumerFinder.Find(Whole).Select(consumer => (consumer.Id, consumer.Name, consumer.RoleArn))
            .ShouldBe([("lambda:rotate", "rotate", RotationRole), ("ec2:i-app", "web-1", WebRole)]);

    [Fact]
    public void Find_AnInstanceWithoutProfile_HasNoRoleForCertain()
    {
        var consumer = ConsumerFinder.Find(Whole.With(network => network.Put(new Instance("i-app", ["eni-app"])))).Single(one => one.Kind == ConsumerKind.Ec2);

        (consumer.Name, consumer.RoleArn, consumer.HasNoRole).ShouldBe(("i-app", null, true));
    }

    [Fact]
    public void Find_AProfileThatWasNotRead_LeavesTheRoleOpen()
    {
        var consumer = ConsumerFinder.Find(Whole.With(permissions => permissions with { InstanceProfiles = Keyturn.Readiness.Estate.EstatePart<System.Collections.Immutable.ImmutableDictionary<string, Keyturn.Readiness.Estate.Permissions.InstanceProfile>>.NotRead }))
            .Single(one => one.Kind == ConsumerKind.Ec2);

        (consumer.RoleArn, consumer.HasNoRole).ShouldBe((null, false));
    }

    [Fact]
    public void Find_AService_IsTwoConsumersSinceTwoRolesRead()
    {
        var service = new ContainerService(ServiceArn, TaskNetwork.Fargate) { TaskRoleArn = WebRole, ExecutionRoleArn = RotationRole, InjectedSecrets = [SecretArn] };

        var found = ConsumerFinder.Find(Whole.With(network => network.Put(service))).Where(consumer => consumer.Name == "cart").ToList();

        found.Select(consumer => (consumer.Kind, consumer.RoleArn)).ShouldBe([(ConsumerKind.EcsApplication, WebRole), (ConsumerKind.EcsTaskDefinition, RotationRole)]);
        found[1].NamedSecrets.ShouldBe([SecretArn]);
    }

    [Fact]
    public void Find_AServiceWithoutRolesAndSecrets_ReadsNothing() =>
        ConsumerFinder.Find(Whole.With(network => network.Put(new ContainerService(ServiceArn, TaskNetwork.Fargate)))).ShouldNotContain(consumer => consumer.Name == "cart");

    [Fact]
    public void PartsNotRead_NothingRead_NamesTheCalls() =>
        ConsumerFinder.PartsNotRead(Whole with { Network = new() }).ShouldBe(["ec2:DescribeInstances", "lambda:ListFunctions", "ecs:DescribeServices"]);

    [Fact]
    public void PartsNotRead_AllRead_IsEmpty() =>
        ConsumerFinder.PartsNotRead(Whole.With(network => network.Put(new ContainerService(ServiceArn, TaskNetwork.Fargate)))).ShouldBeEmpty();
}
