using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Tests.Collection;

public sealed class PartReadingTests
{
    private readonly FakeTimeProvider time = new(A.Moment);
    private OperationResult<ImmutableArray<DatabaseSubnetGroup>> told = ImmutableArray.Create(Group("a", "vpc-1"));

    [Fact]
    public async Task ReadAsync_Answer_IsTheValueWithItsTime()
    {
        var part = (await ReadAsync(new(A.Scope()))).Network.SubnetGroups;

        part.Value.ShouldNotBeNull()["a"].VpcId.ShouldBe("vpc-1");
        part.ReadAt.ShouldBe(A.Moment);
        part.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task ReadAsync_Denied_KeepsTheOldFactsBesideTheFailure()
    {
        var known = await ReadAsync(new(A.Scope()));
        time.Advance(TimeSpan.FromMinutes(5));
        told = AwsErrorTranslator.Create(AwsFailure.Denied, AwsOperation.DescribeDBSubnetGroups, A.Scope());

        var part = (await ReadAsync(known)).Network.SubnetGroups;

        part.Value.ShouldNotBeNull().ShouldContainKey("a");
        part.ReadAt.ShouldBe(A.Moment);
        var failure = part.Failure.ShouldNotBeNull();
        (failure.At, failure.Call, failure.MissingPermission).ShouldBe((A.Moment.AddMinutes(5), "rds:DescribeDBSubnetGroups", "rds:DescribeDBSubnetGroups"));
    }

    [Fact]
    public async Task ReadAsync_FirstAttemptFails_HasNoValueRatherThanAnEmptyOne()
    {
        told = AwsErrorTranslator.Create(AwsFailure.Throttled, AwsOperation.DescribeDBSubnetGroups, A.Scope());

        var part = (await ReadAsync(new(A.Scope()))).Network.SubnetGroups;

        part.Value.ShouldBeNull();
        part.ReadAt.ShouldBeNull();
        part.Failure.ShouldNotBeNull().MissingPermission.ShouldBeNull();
    }

    [Fact]
    public async Task ReadAsync_AnswerAfterAFailure_TakesTheFailureAway()
    {
        var answer = told;
        told = AwsErrorTranslator.Create(AwsFailure.Throttled, AwsOperation.DescribeDBSubnetGroups, A.Scope());
        var failed = await ReadAsync(new(A.Scope()));
        told = answer;

        (await ReadAsync(failed)).Network.SubnetGroups.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task ById_TwoOfOneId_KeepsTheLater()
    {
        told = ImmutableArray.Create(Group("a", "vpc-1"), Group("b", "vpc-1"), Group("a", "vpc-2"));

        var groups = (await ReadAsync(new(A.Scope()))).Network.SubnetGroups.Value.ShouldNotBeNull();

        groups.Count.ShouldBe(2);
        groups["a"].VpcId.ShouldBe("vpc-2");
    }

    private async Task<EstateSnapshot> ReadAsync(EstateSnapshot snapshot)
    {
        var reading = new PartReading<ImmutableDictionary<string, DatabaseSubnetGroup>>(
            AwsOperation.DescribeDBSubnetGroups,
            (_, _) => Task.FromResult(told).ById(one => one.Name),
            now => now.Network.SubnetGroups,
            (now, part) => now with { Network = now.Network with { SubnetGroups = part } },
            time);
        return (await reading.ReadAsync(A.Scope(), TestContext.Current.CancellationToken))(snapshot);
    }

    private static DatabaseSubnetGroup Group(string name, string vpcId) => new(name, vpcId, []);
}
