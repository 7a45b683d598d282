using Amazon.Runtime;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Ec2;
using Keyturn.Aws.Tests.Wire;
using Keyturn.Operations;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Ec2;

public sealed class Ec2PagesTests : IAsyncLifetime
{
    private readonly List<string?> tokens = [];
    private ScriptedAws? aws;

    public async ValueTask InitializeAsync() => aws = await ScriptedAws.StartAsync(_ => null);

    public ValueTask DisposeAsync() => aws?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task ReadAsync_SeveralPages_AreOneListAskedByTheirTokens()
    {
        var read = await ReadAsync(new([1, 2], "second"), new([3], "third"), new([4], ""));

        read.Value.ShouldBe([1, 2, 3, 4]);
        tokens.ShouldBe([null, "second", "third"]);
    }

    [Fact]
    public async Task ReadAsync_NullList_IsAnEmptyOneAndThePagesGoOn() =>
        (await ReadAsync(new(null, "second"), new([1], null))).Value.ShouldBe([1]);

    [Fact]
    public async Task ReadAsync_NothingThere_IsAnEmptyListAfterOneCall()
    {
        var read = await ReadAsync(new CallPage<int>(null, null));

        read.Value.ShouldBeEmpty();
        tokens.ShouldHaveSingleItem().ShouldBeNull();
    }

    [Fact]
    public async Task ReadAsync_LaterPageFails_IsNoListAtAll()
    {
        var read = await ReadAsync(new([1, 2], "second"), null, new([3], null));

        read.Succeeded.ShouldBeFalse();
        read.Value.IsDefault.ShouldBeTrue();
        read.Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.AccessDenied);
        tokens.ShouldBe([null, "second"]);
    }

    // A page that is null stands for a refusal.
    private Task<OperationResult<System.Collections.Immutable.ImmutableArray<int>>> ReadAsync(params CallPage<int>?[] told)
    {
        var aws = this.aws.ShouldNotBeNull();
        return new Ec2Pages(aws.Connections, aws.Caller).ReadAsync(AwsOperation.DescribeVpcs, A.Scope(), (_, token, _) =>
        {
            tokens.Add(token);
            return Task.FromResult(told[tokens.Count - 1]
                ?? throw new AmazonServiceException("no", ErrorType.Sender, "UnauthorizedOperation", "r", System.Net.HttpStatusCode.Forbidden));
        }, TestContext.Current.CancellationToken);
    }
}
