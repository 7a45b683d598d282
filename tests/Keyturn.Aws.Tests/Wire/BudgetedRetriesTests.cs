using Amazon.Runtime;
using Keyturn.Aws.Calls;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>Whose throttled calls the SDK tries again by itself.</summary>
public sealed class BudgetedRetriesTests
{
    [Theory]
    [InlineData(ClientPurpose.Collector, 1)]
    [InlineData(ClientPurpose.Operator, 3)]
    internal async Task Call_Throttled_IsTriedAgainForPeopleAlone(ClientPurpose purpose, int calls)
    {
        await using var aws = await ScriptedAws.StartAsync(_ => null);
        aws.Refusal = "ThrottlingException";
        var ssm = await aws.Connections.SsmAsync(A.Scope(), purpose, TestContext.Current.CancellationToken);

        await Should.ThrowAsync<AmazonServiceException>(ssm.DescribeParametersAsync(new(), TestContext.Current.CancellationToken));

        aws.CallsOf("DescribeParameters").Count.ShouldBe(calls);
    }
}
