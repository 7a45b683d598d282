using Amazon.Organizations;
using Amazon.Organizations.Model;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Organizations;

/// <summary>Answers of Organizations written out by hand.</summary>
public sealed class AnswersTests
{
    [Fact]
    public async Task ListPoliciesForTarget_Policies_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """{"NextToken":"n","Policies":[{"Id":"p-FullAWSAccess","Arn":"arn:p","Name":"FullAWSAccess","Type":"SERVICE_CONTROL_POLICY","AwsManaged":true}]}"""));
        using var client = server.Organizations();

        var answer = await client.ListPoliciesForTargetAsync(
            new ListPoliciesForTargetRequest { TargetId = "r-ab12", Filter = PolicyType.SERVICE_CONTROL_POLICY, MaxResults = 20 }, TestContext.Current.CancellationToken);

        server.Request.Body.ShouldBe("""{"TargetId":"r-ab12","Filter":"SERVICE_CONTROL_POLICY","MaxResults":20}""");
        answer.NextToken.ShouldBe("n");
        var policy = answer.Policies.ShouldNotBeNull().ShouldHaveSingleItem();
        (policy.Id, policy.Name, policy.Type, policy.AwsManaged).ShouldBe(("p-FullAWSAccess", "FullAWSAccess", PolicyType.SERVICE_CONTROL_POLICY, true));
    }

    [Fact]
    public async Task ListPoliciesForTarget_InChunksWithoutALength_IsNotTakenForAnEmptyAnswer()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"Policies":[{"Id":"p-1"}]}""") with { InChunks = true });
        using var client = server.Organizations();

        var answer = await client.ListPoliciesForTargetAsync(
            new ListPoliciesForTargetRequest { TargetId = "r-ab12", Filter = PolicyType.SERVICE_CONTROL_POLICY }, TestContext.Current.CancellationToken);

        answer.Policies.ShouldNotBeNull().ShouldHaveSingleItem().Id.ShouldBe("p-1");
    }

    [Fact]
    public async Task DescribePolicy_Content_StaysAsItCame()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"Policy":{"PolicySummary":{"Id":"p-1"},"Content":"{\"Statement\":[]}"}}"""));
        using var client = server.Organizations();

        var policy = (await client.DescribePolicyAsync(new DescribePolicyRequest { PolicyId = "p-1" }, TestContext.Current.CancellationToken)).Policy.ShouldNotBeNull();

        (policy.PolicySummary.ShouldNotBeNull().Id, policy.Content).ShouldBe(("p-1", """{"Statement":[]}"""));
    }

    [Fact]
    public async Task DescribeOrganization_AndItsTree_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(
            Answer.Json("""{"Organization":{"Id":"o-1","FeatureSet":"ALL","MasterAccountId":"111122223333"}}"""),
            Answer.Json("""{"Roots":[{"Id":"r-ab12","PolicyTypes":[{"Type":"SERVICE_CONTROL_POLICY","Status":"ENABLED"}]}]}"""),
            Answer.Json("""{"Parents":[{"Id":"ou-ab12-1","Type":"ORGANIZATIONAL_UNIT"}]}"""));
        using var client = server.Organizations();

        var organization = (await client.DescribeOrganizationAsync(new DescribeOrganizationRequest(), TestContext.Current.CancellationToken)).Organization.ShouldNotBeNull();
        var root = (await client.ListRootsAsync(new ListRootsRequest(), TestContext.Current.CancellationToken)).Roots.ShouldNotBeNull().ShouldHaveSingleItem();
        var parent = (await client.ListParentsAsync(new ListParentsRequest { ChildId = "111122223333" }, TestContext.Current.CancellationToken)).Parents.ShouldNotBeNull().ShouldHaveSingleItem();

        (organization.FeatureSet, organization.MasterAccountId).ShouldBe((OrganizationFeatureSet.ALL, "111122223333"));
        root.PolicyTypes.ShouldNotBeNull().ShouldHaveSingleItem().Status.ShouldBe(PolicyTypeStatus.ENABLED);
        (parent.Id, parent.Type).ShouldBe(("ou-ab12-1", ParentType.ORGANIZATIONAL_UNIT));
        server.Requests.Select(r => r.Body).ShouldBe(["{}", "{}", """{"ChildId":"111122223333"}"""]);
    }

    [Theory]
    [InlineData("""{"__type":"InvalidInputException","Message":"m","Reason":"INVALID_PATTERN"}""", "INVALID_PATTERN")]
    [InlineData("""{"__type":"InvalidInputException","Message":"m"}""", null)]
    public async Task InvalidInput_SaysWhichRule(string body, string? reason)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(body, 400));
        using var client = server.Organizations();

        var error = await Should.ThrowAsync<InvalidInputException>(client.DescribePolicyAsync(new DescribePolicyRequest { PolicyId = "x" }, TestContext.Current.CancellationToken));

        (error.Reason?.Value).ShouldBe(reason);
        (error.Reason is null).ShouldBe(reason is null);
    }

    [Fact]
    public async Task TooManyRequests_SaysWhichLimit()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"__type":"TooManyRequestsException","Message":"m","Type":"ACCOUNT"}""", 400));
        using var client = server.Organizations();

        (await Should.ThrowAsync<TooManyRequestsException>(client.ListRootsAsync(new ListRootsRequest(), TestContext.Current.CancellationToken))).Type.ShouldBe("ACCOUNT");
    }
}
