using Keyturn.Operations.Access;
using Keyturn.Web.Access;

namespace Keyturn.Web.Features.Account;

/// <summary>The words for roles and for closed doors.</summary>
internal static class AccountWords
{
    public static string Of(ConsoleRole? role) => role switch
    {
        ConsoleRole.Viewer => AccountStrings.RoleViewer,
        ConsoleRole.Operator => AccountStrings.RoleOperator,
        ConsoleRole.Admin => AccountStrings.RoleAdmin,
        _ => AccountStrings.RoleNone,
    };

    public static string Of(DeniedReason reason) => reason switch
    {
        DeniedReason.NoRole => AccountStrings.DeniedNoRole,
        DeniedReason.Removed => AccountStrings.DeniedRemoved,
        DeniedReason.Cancelled => AccountStrings.DeniedCancelled,
        DeniedReason.Failed => AccountStrings.DeniedFailed,
        DeniedReason.Store => AccountStrings.DeniedStore,
        _ => AccountStrings.DeniedPage,
    };

    public static string NextOf(DeniedReason reason) => reason switch
    {
        DeniedReason.NoRole => AccountStrings.DeniedNoRoleNext,
        DeniedReason.Removed => AccountStrings.DeniedRemovedNext,
        DeniedReason.Cancelled => AccountStrings.DeniedCancelledNext,
        DeniedReason.Failed => AccountStrings.DeniedFailedNext,
        DeniedReason.Store => AccountStrings.DeniedStoreNext,
        _ => AccountStrings.DeniedPageNext,
    };
}
