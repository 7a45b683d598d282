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

    /// <summary>Why the sealed code opened nothing; <see langword="null"/> when nothing of the kind was said.</summary>
    public static string? OfGlass(string? refusal) => Enum.TryParse<BreakGlassRefusal>(refusal, ignoreCase: true, out var known) ? known switch
    {
        BreakGlassRefusal.ProviderAnswers => AccountStrings.GlassProviderAnswers,
        BreakGlassRefusal.WrongCode => AccountStrings.GlassWrongCode,
        BreakGlassRefusal.CodeUsed => AccountStrings.GlassCodeUsed,
        BreakGlassRefusal.Incomplete => AccountStrings.GlassIncomplete,
        BreakGlassRefusal.TooMany => AccountStrings.GlassTooMany,
        _ => AccountStrings.GlassNotRecorded,
    } : null;

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
