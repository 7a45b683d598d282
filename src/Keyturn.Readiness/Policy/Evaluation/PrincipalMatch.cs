using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>In which capacity a Principal element names the caller. What a grant is worth hangs on it.</summary>
/// <remarks>Follows "Policy evaluation logic" and "Permissions boundaries", IAM User Guide.</remarks>
/// <param name="Direct">By session ARN, user ARN, federated-user ARN, service principal or <c>*</c>.</param>
/// <param name="Role">By the ARN of the role (or, for a federated user, of the user) behind the session.</param>
/// <param name="Account">By account: delegates, and gives nobody anything by itself.</param>
public readonly record struct PrincipalMatch(Answer Direct, Answer Role, Answer Account)
{
    /// <summary>In any capacity.</summary>
    public Answer Any => Direct.Or(Role).Or(Account);
}
