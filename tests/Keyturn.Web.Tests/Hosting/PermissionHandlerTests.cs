using System.Security.Claims;
using Keyturn.Operations.Access;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Authorization;

namespace Keyturn.Web.Tests.Hosting;

public sealed class PermissionHandlerTests
{
    private readonly FixedOperators operators = FixedOperators.All();

    private async Task<bool> MayAsync(Permission permission, params Claim[] claims)
    {
        var context = new AuthorizationHandlerContext([new PermissionRequirement(permission)], new ClaimsPrincipal(new ClaimsIdentity(claims, "test")), null);
        await new PermissionHandler(operators).HandleAsync(context);
        return context.HasSucceeded;
    }

    private static Claim Id(string id) => new(ClaimTypes.NameIdentifier, id);

    [Fact]
    public async Task Handle_PersonWithTheRight_Succeeds() => (await MayAsync(Permission.RotateSecret, Id("aiko"))).ShouldBeTrue();

    [Fact]
    public async Task Handle_PersonWithoutTheRight_DoesNot() => (await MayAsync(Permission.RotateSecret, Id("viewer"))).ShouldBeFalse();

    [Fact]
    public async Task Handle_Stranger_DoesNot() => (await MayAsync(Permission.ViewSecrets, Id("stranger"))).ShouldBeFalse();

    [Fact]
    public async Task Handle_NobodySignedIn_DoesNot() => (await MayAsync(Permission.ViewSecrets)).ShouldBeFalse();

    [Fact]
    public async Task Handle_RightTakenAway_CountsFromTheNextQuestion()
    {
        (await MayAsync(Permission.ViewSecrets, Id("viewer"))).ShouldBeTrue();

        operators.Remove("viewer");

        (await MayAsync(Permission.ViewSecrets, Id("viewer"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Handle_RoleClaimedByTheBrowser_GivesNoRight() =>
        (await MayAsync(Permission.RotateSecret, Id("viewer"), new Claim(ClaimTypes.Role, nameof(Permission.RotateSecret)))).ShouldBeFalse();
}
