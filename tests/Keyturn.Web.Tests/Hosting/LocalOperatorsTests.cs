using Keyturn.Operations.Access;
using Keyturn.Web.Hosting;

namespace Keyturn.Web.Tests.Hosting;

public sealed class LocalOperatorsTests
{
    [Fact]
    public async Task Usual_InTheSandbox_HasEveryRight()
    {
        var operators = new LocalOperators(new LaunchMode(Sandbox: true));

        operators.Usual.Permissions.ShouldBe(Enum.GetValues<Permission>(), ignoreOrder: true);
        (await operators.FindAsync(operators.Usual.Id, CancellationToken.None)).ShouldBe(operators.Usual);
    }

    [Theory]
    [InlineData(LocalOperators.ViewerId, ConsoleRole.Viewer)]
    [InlineData(LocalOperators.OperatorId, ConsoleRole.Operator)]
    [InlineData(LocalOperators.AdminId, ConsoleRole.Admin)]
    public async Task Find_InTheSandbox_HasTheRightsOfTheRole(string id, ConsoleRole role)
    {
        var person = await new LocalOperators(new LaunchMode(Sandbox: true)).FindAsync(id, CancellationToken.None);

        person.ShouldNotBeNull().Permissions.ShouldBe(RoleTable.Of(role), ignoreOrder: true);
    }

    [Fact]
    public async Task Find_AgainstRealAccounts_IsAViewer()
    {
        var person = await new LocalOperators(new LaunchMode(Sandbox: false)).FindAsync(LocalOperators.ViewerId, CancellationToken.None);

        person.ShouldNotBeNull().Permissions.ShouldBe([Permission.ViewSecrets, Permission.ViewAudit, Permission.ViewSettings], ignoreOrder: true);
    }

    [Theory]
    [InlineData(false, LocalOperators.OperatorId)]
    [InlineData(false, LocalOperators.AdminId)]
    [InlineData(true, "somebody")]
    public async Task Find_SomebodyElse_IsNobody(bool sandbox, string id) =>
        (await new LocalOperators(new LaunchMode(sandbox)).FindAsync(id, CancellationToken.None)).ShouldBeNull();
}
