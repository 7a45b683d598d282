using System.Security.Claims;
using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;
using Microsoft.AspNetCore.Authorization;

namespace Keyturn.Web.Hosting;

/// <summary>Asks the directory for the person's rights as they are now.</summary>
internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(IOperatorDirectory operators) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        try
        {
            if (context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } operatorId
                && await operators.FindAsync(operatorId, CancellationToken.None) is { } person
                && person.May(requirement.Permission))
            {
                context.Succeed(requirement);
            }
        }
        catch (PeopleUnavailableException)
        {
            // Nothing is allowed that cannot be looked up; the store's health says what is wrong.
            context.Fail();
        }
    }
}
