using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>Whether a NotPrincipal element reaches a caller: it does unless the list holds session, role and account.</summary>
/// <remarks>"AWS JSON policy elements: NotPrincipal", IAM User Guide. With a part of them only, the outcome depends on the service: Unknown.
/// A Deny with NotPrincipal always reaches a principal that has a permissions boundary ("Permissions boundaries for IAM entities").</remarks>
internal static class NotPrincipalMatcher
{
    public static PrincipalMatch Match(PrincipalSet principals, Caller caller, Effect effect, Answer hasBoundary)
    {
        var reached = Reaches(principals, caller);
        return new(effect == Effect.Deny ? reached.Or(hasBoundary) : reached, Answer.No, Answer.No);
    }

    private static Answer Reaches(PrincipalSet principals, Caller caller)
    {
        if (principals.IsEveryone)
        {
            return Answer.No;
        }

        var listed = PrincipalMatcher.Match(principals, caller);
        if (listed.Any.IsNo || caller.Kind == CallerKind.Service)
        {
            return listed.Any.Not();
        }

        var isWhole = caller.Kind switch
        {
            CallerKind.User => listed.Direct.IsYes && listed.Account.IsYes,
            CallerKind.Role => listed.Role.IsYes && listed.Account.IsYes,
            CallerKind.Root => listed.Account.IsYes,
            _ => listed.Direct.IsYes && listed.Role.IsYes && listed.Account.IsYes,
        };
        return isWhole ? Answer.No : Answer.Unknown(UnknownCode.NotPrincipalPartial, caller.Name);
    }
}
