### 风险：可能流失的客户。

review-risk = 哪些客户可能流失，谁来关注？
risk-left-behind = 负责人已离任的客户
risk-left-behind-lead = 这些客户仍在合作，但在职人员中无人负责。按收入从高到低排列。
risk-left-behind-none = 每家客户都有在职的负责人。
risk-owner-left = 原负责人
risk-last-day = 最后在岗日
