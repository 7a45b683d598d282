using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>Why no change is offered.</summary>
/// <param name="Code">What is in the way.</param>
/// <param name="Subject">Which layer, key, policy, fact or action; see <see cref="NoFixCode"/>.</param>
/// <param name="Question">The open question, for <see cref="NoFixCode.HangsOn"/>.</param>
public sealed record NoFix(NoFixCode Code, string Subject, Question? Question = null);

/// <summary>Why no change is offered. The names are stable: they are kept, translated and linked to.</summary>
public enum NoFixCode
{
    /// <summary>It is allowed as it is.</summary>
    NothingToFix,

    /// <summary>Whether it is denied is not known, so that nothing is known to be missing. Subject: the action, or what could not be read.</summary>
    NotKnownToBeDenied,

    /// <summary>After every change it would still hang on something that is not known. Subject: the question's.</summary>
    HangsOn,

    /// <summary>A fact could not be read. Subject: which.</summary>
    FactNotRead,

    /// <summary>The key is disabled, to be deleted, or not a symmetric encryption key: no policy repairs that. Subject: the key.</summary>
    KeyNotUsable,

    /// <summary>The policy of the AWS managed key is fixed: the secret needs a customer managed key first. Subject: the key.</summary>
    CustomerManagedKeyNeeded,

    /// <summary>The action cannot be used across accounts. Subject: the action.</summary>
    ActionNotAcrossAccounts,

    /// <summary>The policy belongs to AWS, or its language has no exceptions. Subject: the policy.</summary>
    PolicyNotEditable,

    /// <summary>The role belongs to a service, and its policies with it. Subject: the role.</summary>
    ServiceLinkedRole,

    /// <summary>The root user, or a name with wildcards: no statement can be about this caller alone. Subject: the caller.</summary>
    CallerNotNameable,

    /// <summary>Requests would have to come through an endpoint whose policy is not known here. Subject: the endpoint or VPC.</summary>
    EndpointNotKnown,

    /// <summary>Everything that helps opens something else too. Subject: the policy, or the action.</summary>
    NothingNarrowHelps,

    /// <summary>AWS takes no document as long as it would become. Subject: the policy.</summary>
    DocumentTooLong,

    /// <summary>More would have to be changed than is searched for. Subject: the action.</summary>
    TooMuchToChange,
}
