using System.Collections.Immutable;
using Keyturn.Aws.Errors;
using Keyturn.Aws.Organizations;
using Keyturn.Aws.Policies;
using Keyturn.Aws.Tests.Collection;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Organizations;

public sealed class OrganizationWalkTests
{
    [Fact]
    public async Task ReadAsync_Member_ReadsEveryLevelFromTheRootDown()
    {
        var read = await ReadAsync(new FakeOrganization());

        var organization = read.Value.ShouldNotBeNull();
        organization.ManagementAccountId.ShouldBe(A.OtherAccountId);
        organization.Scps.ShouldNotBeNull().Select(level => level.ShouldHaveSingleItem().Name).ShouldBe(["arn:p-r-1", "arn:p-ou-1", $"arn:p-{A.AccountId}"]);
        organization.NotReadReason.ShouldBeNull();
    }

    [Fact]
    public async Task ReadAsync_NotInUse_IsNone() =>
        (await ReadAsync(new FakeOrganization { Describe = CollectionFixture.Error(AwsFailure.InvalidRequest) with { AwsCode = "AWSOrganizationsNotInUseException" } }))
            .Value.ShouldBeSameAs(OrganizationPolicies.None);

    [Fact]
    public async Task ReadAsync_PoliciesRefused_KeepsTheManagementAccountWithTheReason()
    {
        var read = await ReadAsync(new FakeOrganization { List = CollectionFixture.Error(AwsFailure.Denied) with { AwsCode = "AccessDeniedException" } });

        var organization = read.Value.ShouldNotBeNull();
        organization.ManagementAccountId.ShouldBe(A.OtherAccountId);
        organization.Scps.ShouldBeNull();
        organization.NotReadReason.ShouldBe("AccessDeniedException");
    }

    [Fact]
    public async Task ReadAsync_Throttled_IsAnErrorSoThatOldFactsStay() =>
        (await ReadAsync(new FakeOrganization { List = CollectionFixture.Error(AwsFailure.Throttled) })).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.Throttled);

    private static Task<OperationResult<OrganizationPolicies>> ReadAsync(FakeOrganization reader) =>
        new OrganizationWalk(reader, new PolicyTexts()).ReadAsync(A.Scope(), TestContext.Current.CancellationToken);

    private sealed class FakeOrganization : IOrganizationReader
    {
        public OperationError? Describe { get; init; }

        public OperationError? List { get; init; }

        public Task<OperationResult<string>> ManagementAccountAsync(EstateScope scope, CancellationToken cancellationToken) =>
            Task.FromResult<OperationResult<string>>(Describe is { } error ? error : A.OtherAccountId);

        public Task<OperationResult<string>> ParentAsync(EstateScope scope, string childId, CancellationToken cancellationToken) =>
            Task.FromResult<OperationResult<string>>(childId == A.AccountId ? "ou-1" : "r-1");

        public Task<OperationResult<ImmutableArray<string>>> PolicyIdsAsync(EstateScope scope, string targetId, ControlPolicyKind kind, CancellationToken cancellationToken) =>
            Task.FromResult<OperationResult<ImmutableArray<string>>>(List is { } error ? error : ImmutableArray.Create($"p-{targetId}"));

        public Task<OperationResult<ControlPolicy>> PolicyAsync(EstateScope scope, string policyId, CancellationToken cancellationToken) =>
            Task.FromResult<OperationResult<ControlPolicy>>(new ControlPolicy($"arn:{policyId}", "{}"));
    }
}
