using Keyturn.Operations.Access;
using Keyturn.Web.Hosting;

namespace Keyturn.Web.Tests.Hosting;

public sealed class LocalOperatorsTests
{
    [Fact]
    public async Task Find_InTheSandbox_IsTheOperatorWithEveryRight()
    {
        var person = await new LocalOperators(new LaunchMode(Sandbox: true)).FindAsync(LocalOperators.OperatorId, CancellationToken.None);

        person.ShouldNotBeNull().Permissions.ShouldBe(Enum.GetValues<Permission>(), ignoreOrder: true);
    }

    [Fact]
    public async Task Find_AgainstRealAccounts_IsAViewer()
    {
        var person = await new LocalOperators(new LaunchMode(Sandbox: false)).FindAsync(LocalOperators.ViewerId, CancellationToken.None);

        person.ShouldNotBeNull().Permissions.ShouldBe([Permission.ViewSecrets, Permission.ViewAudit, Permission.ViewSettings], ignoreOrder: true);
    }

    [Theory]
    [InlineData(false, LocalOperators.OperatorId)]
    [InlineData(true, LocalOperators.ViewerId)]
    [InlineData(true, "somebody")]
    public async Task Find_SomebodyElse_IsNobody(bool sandbox, string id) =>
        (await new LocalOperators(new LaunchMode(sandbox)).FindAsync(id, CancellationToken.None)).ShouldBeNull();
}
