using System.Collections.Immutable;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Connections;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Organizations;

/// <summary>AWS Organizations, one method for each call.</summary>
internal sealed class OrganizationReader(AwsConnections connections, AwsCaller caller) : IOrganizationReader
{
    private const int PageSize = 20;

    public Task<OperationResult<string>> ManagementAccountAsync(EstateScope scope, CancellationToken cancellationToken) =>
        AskAsync(AwsOperation.DescribeOrganization, scope, async (client, cancel) =>
        {
            var answer = await client.DescribeOrganizationAsync(new DescribeOrganizationRequest(), cancel);
            return answer.Organization?.MasterAccountId ?? "";
        }, cancellationToken);

    public Task<OperationResult<string>> ParentAsync(EstateScope scope, string childId, CancellationToken cancellationToken) =>
        AskAsync(AwsOperation.ListParents, scope, async (client, cancel) =>
        {
            var answer = await client.ListParentsAsync(new ListParentsRequest { ChildId = childId }, cancel);
            return answer.Parents is [{ Id: { } parent }, ..] ? parent : "";
        }, cancellationToken);

    public Task<OperationResult<ImmutableArray<string>>> PolicyIdsAsync(EstateScope scope, string targetId, ControlPolicyKind kind, CancellationToken cancellationToken) =>
        caller.CallPagesAsync(AwsOperation.ListPoliciesForTarget, scope, async (token, cancel) =>
        {
            var client = await connections.OrganizationsAsync(scope, ClientPurpose.Collector, cancel);
            var request = new ListPoliciesForTargetRequest { TargetId = targetId, Filter = TypeOf(kind), MaxResults = PageSize, NextToken = token };
            var answer = await client.ListPoliciesForTargetAsync(request, cancel);
            return new CallPage<string>(answer.Policies?.Select(policy => policy.Id).OfType<string>(), answer.NextToken);
        }, cancellationToken);

    public Task<OperationResult<ControlPolicy>> PolicyAsync(EstateScope scope, string policyId, CancellationToken cancellationToken) =>
        AskAsync(AwsOperation.DescribePolicy, scope, async (client, cancel) =>
        {
            var answer = await client.DescribePolicyAsync(new DescribePolicyRequest { PolicyId = policyId }, cancel);
            return new ControlPolicy(answer.Policy?.PolicySummary?.Arn ?? policyId, answer.Policy?.Content ?? "");
        }, cancellationToken);

    private static PolicyType TypeOf(ControlPolicyKind kind) =>
        kind is ControlPolicyKind.Service ? PolicyType.SERVICE_CONTROL_POLICY : PolicyType.RESOURCE_CONTROL_POLICY;

    private Task<OperationResult<T>> AskAsync<T>(
        AwsOperation operation, EstateScope scope, Func<IAmazonOrganizations, CancellationToken, Task<T>> ask, CancellationToken cancellationToken) =>
        caller.CallAsync(
            operation, scope, ClientPurpose.Collector, async cancel => await ask(await connections.OrganizationsAsync(scope, ClientPurpose.Collector, cancel), cancel), cancellationToken);
}
