using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Approvals;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Approvals;

/// <summary>A circuit in which rotating needs a second person: Aiko and Ben are administrators, Olga operates.</summary>
public abstract class ApprovalsContext : FeatureContext
{
    protected static readonly Operator Ben = FixedOperators.Aiko with { Id = "ben", DisplayName = "Ben Mori" };

    protected static readonly Operator Olga = new("olga", "Olga Ops", RoleTable.Of(ConsoleRole.Operator)) { Role = ConsoleRole.Operator };

    protected ApprovalsContext()
    {
        Services.AddSingleton(new ApprovalRules([new(AccessScope.Everywhere, [GuardedAction.Rotate, GuardedAction.ChangeSchedule])], TimeSpan.FromMinutes(15)));
        Operators.With(Ben, Olga);
        Publish(A.Secret());
    }

    protected static ApprovalRequest Request(int number = 1, string askedBy = "aiko", string name = "Aiko Sato") => new(
        A.Version(number), A.Arn().Value, AuditAction.RotateNow, new ApprovalArguments().ToText(), $"INC-{number} leaked", askedBy, name, A.Moment.AddMinutes(-number), A.Moment.AddMinutes(15 - number));

    protected static ApprovalDecision By(Operator person, bool approved = true, string reason = "") => new(approved, person.Id, person.DisplayName, A.Moment, reason);

    protected async Task<IRenderedComponent<ApprovalsPage>> OpenAsync(Operator? person = null, string tab = "")
    {
        await SignInAsync(person);
        Navigation.NavigateTo("/approvals" + tab);
        return Render<ApprovalsPage>();
    }

    protected Task AddAsync(ApprovalRequest request) => Requests.TryAddAsync(request, CancellationToken.None);
}
