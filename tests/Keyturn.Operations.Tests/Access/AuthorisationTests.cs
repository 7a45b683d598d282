using System.Collections.Frozen;
using Keyturn.Operations.Access;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Access;

public sealed class AuthorisationTests
{
    private static readonly Operator Team = new("team", "Tom Team", RoleTable.Of(ConsoleRole.Viewer))
    {
        Role = ConsoleRole.Viewer,
        Scoped = [new(AccessScope.Everywhere with { Names = ["app/*"] }, RoleTable.Of(ConsoleRole.Operator).Where(RoleTable.IsAboutASecret).ToFrozenSet())],
    };

    private readonly Authorisation authorisation = new(FixedOperators.All().With(Team));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Require_SecretWithin_GivesThePersonWithTheRightsThere()
    {
        var person = await authorisation.RequireAsync("team", Permission.RotateSecret, A.Arn("app/db"), Cancel);

        person.Value.ShouldNotBeNull().May(Permission.StopRotation).ShouldBeTrue();
        person.Value.May(Permission.OverrideReadiness).ShouldBeFalse();
    }

    [Fact]
    public async Task Require_SecretElsewhere_IsRefusedWithWhatTheRightIsFor()
    {
        var error = (await authorisation.RequireAsync("team", Permission.RotateSecret, A.Arn("hr/db"), Cancel)).Error.ShouldNotBeNull();

        error.ShouldBe(OperationErrors.ForbiddenHere(Permission.RotateSecret, "hr/db", "Names=app/*"));
        error.Sentence.ToText().ShouldContain("only for Names=app/*");
    }

    [Fact]
    public async Task Require_RightThatNobodyGave_IsPlainlyForbidden() =>
        (await authorisation.RequireAsync("team", Permission.RepairLabels, A.Arn("app/db"), Cancel)).Error.ShouldBe(OperationErrors.Forbidden(Permission.RepairLabels));

    [Fact]
    public async Task Require_WithoutASecret_AScopeDoesNotCount() =>
        (await authorisation.RequireAsync("team", Permission.RotateSecret, Cancel)).Error.ShouldBe(OperationErrors.Forbidden(Permission.RotateSecret));

    [Theory]
    [InlineData("team", true)]
    [InlineData("aiko", true)]
    [InlineData("viewer", false)]
    [InlineData("stranger", false)]
    public async Task RequireSomewhere_ScopeOrAll_Counts(string person, bool allowed) =>
        (await authorisation.RequireSomewhereAsync(person, Permission.RotateSecret, Cancel)).Succeeded.ShouldBe(allowed);

    [Fact]
    public async Task Require_DirectoryOutOfReach_IsRefused()
    {
        var unreachable = new Authorisation(new PeopleDirectory(new InMemoryPeopleStore { Unavailable = true }, RoleGrants.None, TimeProvider.System));

        (await unreachable.RequireAsync("aiko", Permission.ViewSecrets, Cancel)).Error.ShouldBe(OperationErrors.StoreUnavailable());
        (await unreachable.RequireAsync("aiko", Permission.RotateSecret, A.Arn(), Cancel)).Succeeded.ShouldBeFalse();
    }
}
